'use client';
import { NeutralError } from '@/components/structure/error-content';

export default NeutralError;
