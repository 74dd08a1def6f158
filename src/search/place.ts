/** What a body is called without its rank: 北仑 for 北仑区人民政府; its name where nothing would be left. */
export function placeOf(name: string): string {
  const place = areaOf(name).replace(/(?:自治[区州县旗]|[省市县区旗盟乡镇]|街道(?:办事处)?)$/u, "");
  return Array.from(place).length > 1 ? place : name;
}

/** The area that a government governs: 北仑区 for 北仑区人民政府. Other bodies keep their names. */
export const areaOf = (name: string): string => name.replace(/(?:人民)?政府$/u, "");
