import { repondreFichier } from '@/lib/exports/reponse';

type Props = { params: Promise<{ id: string }> };

/** A file that the worker made, for whoever asked for it. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  return repondreFichier((await params).id);
}
