'use client';
import { ErrorContent } from '@/components/structure/error-content';

export default ErrorContent;
