-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "aideId" UUID;

-- CreateIndex
CREATE INDEX "sessions_aideId_idx" ON "sessions"("aideId");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_aideId_fkey" FOREIGN KEY ("aideId") REFERENCES "aides"("id") ON DELETE SET NULL ON UPDATE CASCADE;
