// The whole application: what every page can rely on, around the pages.
import { QueryClientProvider } from "@tanstack/react-query";
import { Address } from "./Address.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Gate } from "./Gate.tsx";
import { Layout } from "./Layout.tsx";
import { queryClient } from "./query-client.ts";
import { Pages } from "./routes.tsx";

export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Address>
          <Layout>
            <Gate>
              <Pages />
            </Gate>
          </Layout>
        </Address>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
