// A request whose body goes out piece by piece, or not to its end.
import { type ClientRequest, request } from "node:http";

export type Told = { status: number; text: string };
export type SlowRequest = {
  sent: ClientRequest;
  /** Null when the connection ended without an answer. */
  answered: Promise<Told | null>;
};

export function openRequest(url: string, headers: Record<string, string | number>): SlowRequest {
  const sent = request(url, { method: "POST", headers });
  const answered = new Promise<Told | null>((resolve) => {
    sent.on("error", () => resolve(null));
    sent.on("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        text += piece;
      });
      answer.on("error", () => resolve(null));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
  });
  return { sent, answered };
}
