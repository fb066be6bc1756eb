package io.yuanheng.demo;

import java.math.BigDecimal;
import java.util.SequencedMap;

/// 楠麓 asks for 460 万元 for its water works, catalogue 6.4; the money has not arrived.
final class NanluMoney {

    void into(SequencedMap<String, DemoSheet> books) {
        books.put("94-special_fund.xlsx", DemoSheet.of("专项资金申报", "", "编号", "申报项目", "专项资金名称", "级别", "工程名称", "责任岗位", "申请资金（万元）", "报送日期", "状态")
                .row("NL-ZX-01", "勐岭片区供水工程", "工业园区基础设施专项资金", "省", "勐岭片区供水工程", "资金申报专岗", new BigDecimal("460"), "2024-04-11", "已申报"));
    }
}
