package io.yuanheng.exchange;

import static io.yuanheng.exchange.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.report.document.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Files that other programs wrote: templates filled elsewhere, LibreOffice, and what is no workbook at all.
class TakingForeignFilesIntegrationTests {

    private final ImportDesk desk = new ImportDesk();

    @Test
    void writesNothingWhateverIsWrongWithTheFile() {
        ChangeNo before = desk.now();
        for (Path file : new DangerousFiles(ImportDesk.folder()).all()) {
            for (Mode mode : Mode.values()) {
                assertThat(ImportDesk.problems(desk.take("enterprise", file, mode)))
                        .as(file.getFileName() + " " + mode)
                        .singleElement()
                        .asString()
                        .contains("（请");
            }
        }
        assertThat(desk.now()).isEqualTo(before);
    }

    @Test
    void givesATemplateThatExplainsItselfAndCanBeFilledAndTaken() throws IOException {
        Path template = ImportDesk.folder().resolve("template.xlsx");
        desk.exchange.template(desk.operator, new LedgerCode("investment_project"), template).orElseThrow();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(template))) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<String> headings = Workbooks.texts(template).getFirst();
            assertThat(headings).contains("*项目编号", "*项目名称", "总投资（万元）", "用地面积（亩）", "状态");
            assertThat(options(book, sheet, headings.indexOf("状态"))).contains("储备", "签约", "达产");
            assertThat(options(book, sheet, headings.indexOf("标准厂房项目"))).containsExactly("是", "否");
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(0, headings.indexOf("总投资（万元）"))).getString().getString())
                    .contains("单位万元");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("项目编号");
        }

        Path filled = Workbooks.changed(template, sheet -> {
            List<String> headings = Workbooks.texts(template).getFirst();
            var line = sheet.createRow(1);
            Map.of("*项目编号", "GY001", "*项目名称", "一期厂房", "总投资（万元）", "1,200", "状态", "签约", "标准厂房项目", "否")
                    .forEach((heading, text) -> line.createCell(headings.indexOf(heading)).setCellValue(text));
        });
        ImportReport report = desk.take("investment_project", filled, Mode.ALL_OR_NOTHING).orElseThrow();

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        assertThat(desk.rows("investment_project")).singleElement().satisfies(project -> {
            assertThat(project.stateTitle()).isEqualTo("签约");
            assertThat(project.texts()).containsEntry(new FieldCode("total"), "1,200.00").containsEntry(new FieldCode("in_factory"), "否");
        });
    }

    private static List<String> options(XSSFWorkbook book, XSSFSheet sheet, int column) {
        DataValidation list = sheet.getDataValidations().stream()
                .filter(v -> v.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column)
                .findFirst()
                .orElseThrow();
        var area = new org.apache.poi.ss.util.AreaReference(
                list.getValidationConstraint().getFormula1(), org.apache.poi.ss.SpreadsheetVersion.EXCEL2007);
        return java.util.Arrays.stream(area.getAllReferencedCells())
                .map(cell -> book.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue())
                .toList();
    }

    /// LibreOffice keeps dates as numbers, formulas with their results, and merged headings.
    @Test
    void takesASheetThatLibreOfficeWrote() throws Exception {
        Office.mustBeInstalled();
        Path xlsx = Office.converted(Files.writeString(ImportDesk.folder().resolve("sheet.fods"), FLAT_SHEET), "xlsx");

        ImportReport report = desk.take("investment_project", xlsx, Mode.ALL_OR_NOTHING).orElseThrow();

        assertThat(report.created()).isEqualTo(2);
        assertThat(desk.texts("investment_project", "signed_on")).containsEntry("一期厂房", "2024-06-05").containsEntry("二期厂房", "2023-12-31");
        // 1.2 亿元, and 0.5 + 0.3 亿元 by a formula
        assertThat(desk.texts("investment_project", "total")).containsEntry("一期厂房", "12,000.00").containsEntry("二期厂房", "8,000.00");
        assertThat(desk.texts("investment_project", "land")).containsEntry("一期厂房", "35.5000");
    }

    private static final String FLAT_SHEET =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
                office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
              <office:body><office:spreadsheet><table:table table:name="项目一览">
                <table:table-row>
                  <table:table-cell table:number-columns-spanned="5" office:value-type="string"><text:p>入园项目一览表</text:p></table:table-cell>
                  <table:covered-table-cell table:number-columns-repeated="4"/>
                </table:table-row>
                <table:table-row>
                  <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>编号</text:p></table:table-cell>
                  <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>项目名称</text:p></table:table-cell>
                  <table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>规模</text:p></table:table-cell>
                  <table:covered-table-cell/>
                  <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>签约时间</text:p></table:table-cell>
                </table:table-row>
                <table:table-row>
                  <table:covered-table-cell table:number-columns-repeated="2"/>
                  <table:table-cell office:value-type="string"><text:p>总投资（亿元）</text:p></table:table-cell>
                  <table:table-cell office:value-type="string"><text:p>用地（亩）</text:p></table:table-cell>
                  <table:covered-table-cell/>
                </table:table-row>
                <table:table-row>
                  <table:table-cell office:value-type="string"><text:p>GY001</text:p></table:table-cell>
                  <table:table-cell office:value-type="string"><text:p>一期厂房</text:p></table:table-cell>
                  <table:table-cell office:value-type="float" office:value="1.2"><text:p>1.2</text:p></table:table-cell>
                  <table:table-cell office:value-type="float" office:value="35.5"><text:p>35.5</text:p></table:table-cell>
                  <table:table-cell office:value-type="date" office:date-value="2024-06-05"><text:p>2024-06-05</text:p></table:table-cell>
                </table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
                <table:table-row>
                  <table:table-cell office:value-type="string"><text:p>GY002</text:p></table:table-cell>
                  <table:table-cell office:value-type="string"><text:p>二期厂房</text:p></table:table-cell>
                  <table:table-cell table:formula="of:=0.5+0.3" office:value-type="float" office:value="0.8"><text:p>0.8</text:p></table:table-cell>
                  <table:table-cell/>
                  <table:table-cell office:value-type="date" office:date-value="2023-12-31"><text:p>2023-12-31</text:p></table:table-cell>
                </table:table-row>
              </table:table></office:spreadsheet></office:body>
            </office:document>
            """;

    /// 3 万m² = 30,000 ㎡; the template of this ledger says ㎡ itself.
    @Test
    void readsSquareMetresHoweverTheyAreWritten() {
        for (String heading : List.of("拆除面积（㎡）", "拆除面积(m2)", "*拆除面积（m²）", "拆除面积/平方米")) {
            assertThat(new HeadingSearch(desk.ledger("structure_removal")).search("a", List.of(List.of("地点", heading))))
                    .get()
                    .satisfies(layout -> assertThat(layout.columnOf("size")).as(heading).contains(1));
        }
        var layout = new HeadingSearch(desk.ledger("structure_removal"))
                .search("a", List.of(List.of("地点", "拆除面积（万㎡）")))
                .orElseThrow();
        assertThat(layout.columns().get(1).unit()).hasToString("万平方米");
    }

    @Test
    void refusesAFormulaThatShowsAnErrorAndNamesItsCell() throws IOException {
        Path file = Workbooks.changed(ImportDesk.sheet(row("项目编号", "项目名称", "总投资"), row("GY001", "一期厂房", 1)), sheet -> {
            var cell = sheet.getRow(1).getCell(2);
            cell.setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertThat(desk.refuses("investment_project", file)).singleElement().asString().startsWith("Sheet1!C2").contains("#DIV/0!");
    }
}
