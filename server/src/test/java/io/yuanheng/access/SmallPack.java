package io.yuanheng.access;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.List;

/// Two ledgers, three parks of which two stand under one authority, and roles that differ in one thing each.
final class SmallPack {

    static final LedgerCode FIRM = new LedgerCode("firm");
    static final LedgerCode MONTHLY = new LedgerCode("monthly");
    static final ParkCode EAST = new ParkCode("east");
    static final ParkCode WEST = new ParkCode("west");
    static final ParkCode FAR = new ParkCode("far");
    static final FieldCode PHONE = new FieldCode("phone");

    private static final String FIRMS = """
            ledger: firm
            title: 企业
            name: name
            identified_by: [code]
            fields:
              code:  { type: text, title: 代码 }
              name:  { type: text, title: 名称 }
              kind:  { type: choice, title: 类别, options: { industrial: 工业, service: 服务业 } }
              phone: { type: text, title: 电话, personal: yes }
            sections: { 基本情况: [code, name, kind, phone] }
            """;

    private static final String RETURNS = """
            ledger: monthly
            title: 月报
            name: firm
            identified_by: [firm, month]
            fields:
              firm:   { type: reference, title: 企业, to: firm }
              month:  { type: month, title: 月份, january: no }
              output: { type: amount, title: 产值, unit: 万元 }
            sections: { 报告期: [firm, month, output] }
            """;

    private static final String ROLES = """
            role: clerk
            title: 统计员
            ledgers: { firm: [read, write], monthly: [read, write] }
            actions: [figures]
            ---
            role: reader
            title: 查阅
            ledgers: { firm: { rights: [read], hidden: [phone] }, monthly: [read] }
            ---
            role: exporter
            title: 导出
            ledgers: { firm: { rights: [read, export], hidden: [phone] } }
            ---
            role: industry_desk
            title: 工业岗
            ledgers: { firm: { rights: [read, write], where: 'kind == "industrial"' } }
            ---
            role: firm_user
            title: 企业
            ledgers:
              firm: { rights: [read], where: 'code == user.login' }
              monthly: { rights: [read, write], where: 'firm.code == user.login' }
            ---
            role: admin
            title: 系统管理员
            actions: [users]
            """;

    private static final String UNITS = """
            units:
              city: { title: 市, kind: authority }
              east: { title: 东园, kind: park, parent: city }
              west: { title: 西园, kind: park, parent: city }
              far:  { title: 远园, kind: park }
              east_office: { title: 东园办公室, kind: section, parent: east }
              city_office: { title: 市统计科, kind: section, parent: city }
            """;

    private SmallPack() {}

    static Definitions definitions() {
        return Packs.of(List.of(
                        file("pack.yaml", "pack: small\ntitle: 小包\nversion: 0.1.0\n"),
                        file("ledger/firm.yaml", FIRMS),
                        file("ledger/monthly.yaml", RETURNS),
                        file("access/roles.yaml", ROLES),
                        file("access/units.yaml", UNITS)))
                .orElseThrow();
    }

    private static Definitions.PackFile file(String path, String content) {
        return new Definitions.PackFile("small", path, content);
    }
}
