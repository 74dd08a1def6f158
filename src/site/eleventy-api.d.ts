/** The few parts of Eleventy that the project uses; Eleventy ships no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addGlobalData(name: string, data: unknown): void;
    addExtension(
      extensions: readonly string[],
      options: {
        readonly key: string;
        readonly compile: () => (this: { defaultRenderer(data: unknown): Promise<unknown> }, data: unknown) => unknown;
      },
    ): void;
    addTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    readonly globalData: Readonly<Record<string, unknown>>;
  }

  export interface Options {
    readonly quietMode?: boolean;
    readonly configPath?: string;
    readonly config?: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: Options);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
