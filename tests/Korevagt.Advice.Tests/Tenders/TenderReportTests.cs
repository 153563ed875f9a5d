using Korevagt.Advice.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;

namespace Korevagt.Advice.Tests.Tenders;

public sealed class TenderReportTests
{
    [Theory]
    [InlineData(CaseStatus.NotProved, "ikke bevist", "not proved")]
    [InlineData(CaseStatus.NoneAdmissible, "ingen tildeling", "no award")]
    [InlineData(CaseStatus.TooManyTies, "for mange lige billige", "too many equally cheap")]
    public void ACaseWithoutAnAward_SaysWhy(CaseStatus status, string danish, string english)
    {
        var none = new AnalysedCase(["hoejst-to"], status, null, []);
        var analysis = new TenderAnalysis("rules", "Udbud", "sha256:0", "sha256:1", none, [none]);

        Assert.Equal(danish, TenderReport.Of(analysis, Language.Da).Tables[0].Rows[0][1]);
        Assert.Equal(english, TenderReport.Of(analysis, Language.En).Tables[0].Rows[0][1]);
        Assert.Equal(status == CaseStatus.NotProved, TenderReport.Of(analysis, Language.Da).Sentences.Contains("De fastsatte regler: ikke bevist."));
    }
}
