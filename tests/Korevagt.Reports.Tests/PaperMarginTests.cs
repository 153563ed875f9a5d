using Korevagt.Domain.Texts;
using Korevagt.Reports.Html;

namespace Korevagt.Reports.Tests;

/// <summary>What stands in the margin of the paper is a string of a style sheet, whatever a plan is called.</summary>
public sealed class PaperMarginTests
{
    [Theory]
    [InlineData("Midtjylland 2016", "\"Midtjylland 2016\"")]
    [InlineData("Århus", "\"\\c5 rhus\"")]
    [InlineData("a\"; } </style>", "\"a\\22 \\3b  \\7d  \\3c \\2f style\\3e \"")]
    public void AName_EndsNeitherTheStringNorTheSheet(string name, string quoted) => Assert.Equal(quoted, PaperMargin.Quoted(name));

    [Theory]
    [InlineData(Language.Da, "\"side \" counter(page) \" af \" counter(pages)")]
    [InlineData(Language.En, "\"page \" counter(page) \" of \" counter(pages)")]
    public void ThePage_IsNumberedInTheLanguageOfThePage(Language language, string numbered) =>
        Assert.Contains(numbered, PaperMargin.Style("Plan", language).Source, StringComparison.Ordinal);

    [Fact]
    public void APlaceInAFile_BreaksAtItsJointsOnly() =>
        Assert.Equal("<code>$<wbr/>.demand<wbr/>.periods<wbr/>[0]</code>", PageParts.Path("$.demand.periods[0]").Source);
}
