import { type ComponentType, h } from "preact";
import { renderToString } from "preact-render-to-string";

export interface SpecimenProps {
  readonly name: string;
  readonly component: ComponentType<object>;
  /** The component's named states. */
  readonly examples: Readonly<Record<string, object>>;
}

const references = "id|for|headers|aria-labelledby|aria-describedby|aria-controls|aria-owns|aria-details";

/** The same markup with names of its own, so that many states can stand in one page. */
function withOwnNames(markup: string, prefix: string): string {
  return markup
    .replace(new RegExp(`(\\s(?:${references})=")([^"]+)"`, "gu"), (_, before: string, names: string) => {
      const own = names.split(/\s+/u).map((name) => `${prefix}${name}`);
      return `${before}${own.join(" ")}"`;
    })
    .replace(/(\shref="#)([^"]+)"/gu, (_, before: string, name: string) => `${before}${prefix}${name}"`);
}

/** A component in each of its states. */
export function Specimen({ name, component, examples }: SpecimenProps) {
  return (
    <section class="specimen" aria-labelledby={`specimen-${name}`}>
      <h2 id={`specimen-${name}`}>{name}</h2>
      {Object.entries(examples).map(([state, props], index) => {
        const markup = withOwnNames(renderToString(h(component, props)), `${name}-${index}-`);
        return (
          <>
            <p class="specimen__state">{state}</p>
            <div dangerouslySetInnerHTML={{ __html: markup }} />
          </>
        );
      })}
    </section>
  );
}
