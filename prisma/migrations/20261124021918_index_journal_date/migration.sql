-- CreateIndex
CREATE INDEX "journal_le_idx" ON "journal"("le");
