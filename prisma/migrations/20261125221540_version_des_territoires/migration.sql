-- AlterTable
ALTER TABLE "territoires" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
