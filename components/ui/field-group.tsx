import type { ReactNode } from 'react';

/** Fields that belong together, under one title: a part of a long form. A title of two lines stays inside. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-5 rounded-card border border-filet bg-carte p-4 sm:p-6">
      {/* A floated legend leaves the border and takes its place among the fields. */}
      <legend className="float-left text-xl font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}
