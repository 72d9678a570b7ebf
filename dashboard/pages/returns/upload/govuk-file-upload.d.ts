// The part of GOV.UK Frontend's file upload in use: the package has no types of its own.
declare module "govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs" {
  export class FileUpload {
    constructor(
      root: Element,
      config?: {
        i18n?: {
          chooseFilesButton?: string;
          dropInstruction?: string;
          noFileChosen?: string;
          multipleFilesChosen?: { one: string; other: string };
        };
      },
    );
  }
}
