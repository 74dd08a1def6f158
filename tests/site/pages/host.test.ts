import { describePages } from "../../support/pages-of-site.ts";
import { seedSite } from "../../support/seed-site.ts";

const inFolder = seedSite({
  basePath: "/zwgk/nianbao/",
  baseUrl: "https://www.example.gov.cn",
  publisher: "区政府办公室",
  government: { siteIdCode: "3302060001", siteName: "北仑区人民政府", columnName: "政府信息公开年报" },
  footer: {
    icp: { text: "浙ICP备1号", url: "https://beian.miit.gov.cn/" },
    siteMap: "https://example.gov.cn/map/",
  },
});
const host = {
  header: '<header><a href="/zwgk/nianbao/">某市人民政府</a></header>',
  footer: "<footer><p>某市人民政府办公室</p></footer>",
  styles: undefined,
};

describePages(
  "the site in a folder of a host",
  { ...inFolder, host },
  {
    looked: (path) => path === "/zwgk/nianbao/",
  },
);
