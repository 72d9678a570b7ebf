// Marks words that may no longer fit their figure; their date stands beside them.
import "./remark.scss";
import { Tag } from "./Tag.tsx";

export const StaleTag = () => (
  <span className="stale-tag">
    <Tag colour="yellow">Written before the figure was corrected</Tag>
  </span>
);
