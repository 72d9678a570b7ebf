// Checks how single sign-on gives roles: the localities that an analyst is limited to must be there.
import { type CatalogueConfigs, type CatalogueProblem, unknownName } from "./catalogue-configs.ts";

export function checkSignIn({ trust, areas }: CatalogueConfigs): CatalogueProblem[] {
  const localities = new Set(areas.trust.areas?.map(({ code }) => code));
  return (trust.signIn?.roles ?? []).flatMap((line, index) =>
    line.localities.flatMap((code, place) =>
      localities.has(code)
        ? []
        : [
            {
              file: "trust.yaml",
              path: ["signIn", "roles", index, "localities", place],
              sentence: unknownName("locality", code, "areas.yaml", localities),
            },
          ],
    ),
  );
}
