/** `npm run check`: reads and checks every report, publishes nothing. */
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { load } from "./load.ts";
import { listFindings, severityOf, toJson, toText } from "./print.ts";

/** 0 clean, 1 findings that stop a publication, 2 wrong usage or settings. */
export type ExitCode = 0 | 1 | 2;

export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export async function check(args: readonly string[], output: Output): Promise<ExitCode> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: "string", default: "seeds" },
        content: { type: "string", default: "content" },
        json: { type: "boolean", default: false },
      },
    }));
  } catch {
    output.complain("用法：npm run check -- [--seeds 文件夹] [--content 文件夹] [--json]");
    return 2;
  }
  const seeds = values.seeds.replace(/[\\/]+$/u, "");
  const isFolder = await stat(seeds).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    output.complain(`没有找到文件夹“${values.seeds}”，应为存放报告的文件夹`);
    return 2;
  }
  const started = performance.now();
  const { reports, files, settings, figures, checks } = await load(seeds, values.content);
  const severities = listFindings(files).map(({ message }) => severityOf(message));
  const count = (wanted: string) => severities.filter((severity) => severity === wanted).length;
  if (values.json) {
    output.print(toJson(files));
  } else {
    const text = toText(files);
    if (text !== "") output.print(text);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    output.print(
      `报告 ${reports.length} 份，数据 ${figures} 个，核对 ${checks} 项；错误 ${count("error")}，警告 ${count("warning")}，提示 ${count("info")}；用时 ${seconds} 秒`,
    );
  }
  if (!settings) return 2;
  return count("error") + count("warning") > 0 ? 1 : 0;
}
