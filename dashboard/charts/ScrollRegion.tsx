// A wide or long table in a small place. It takes the keyboard's focus only while there is something to scroll to.
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

type Props = { label: string; className?: string; children: ReactNode };

export function ScrollRegion({ label, className = "", children }: Props) {
  const ref = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const visible = element.clientHeight > 1 && element.clientWidth > 1;
      setScrolls(
        visible &&
          (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={ref}
      className={`scroll-region ${className}`}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </section>
  );
}
