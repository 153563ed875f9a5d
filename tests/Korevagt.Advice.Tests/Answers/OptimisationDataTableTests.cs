using System.Text;
using Korevagt.Advice.Answers;
using Korevagt.Exports.Csv;
using Korevagt.Tests.Answers;

namespace Korevagt.Advice.Tests.Answers;

public sealed class OptimisationDataTableTests
{
    [Fact]
    public void EveryPlanTold_IsARow_AndTheBaselineTheFirst()
    {
        var table = OptimisationDataTable.Of(AnswerFixture.Chosen);

        Assert.Equal(AnswerFixture.Chosen.Plans.Select(plan => (object?)plan.Number), table.Rows.Select(row => row[0]));
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
    }

    [Fact]
    public void AsCsv_FiguresStandUnderTheirNames_AndWordsAreSaidInItsLanguage()
    {
        var table = OptimisationDataTable.Of(AnswerFixture.Chosen);
        var lines = Encoding.UTF8.GetString(CsvFile.Write(table)).Split('\n');
        var danish = Encoding.UTF8.GetString(CsvFile.Write(table, danish: true));
        var columns = lines[0].Split(',').ToList();

        Assert.Equal(AnswerFixture.Chosen.Plans.Count + 2, lines.Length);
        Assert.Equal("plan of today", lines[1].Split(',')[columns.IndexOf("roles")].Trim('"'));
        Assert.Equal("0", lines[1].Split(',')[columns.IndexOf("contractedSavingDkk")]);
        Assert.Contains("valgt", danish, StringComparison.Ordinal);
        Assert.Contains(AnswerFixture.Memo, danish, StringComparison.Ordinal);
    }
}
