'use client';
import { ErrorPage } from '@/components/structure/error-content';

export default ErrorPage;
