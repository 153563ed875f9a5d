namespace Korevagt.Architecture.Tests;

/// <summary>The Danish half of every text is Danish: no common English word stands in it.</summary>
public sealed class DanishTests
{
    private const int FewestTexts = 1000;

    [Fact]
    public void NoDanishHalfOfAText_HasEnglishWords()
    {
        var found = (
            from text in SaidTexts.OfSrc
            let english = EnglishWords.In(text.Danish)
            where english.Count > 0
            select $"{text.Place}: {string.Join(", ", english)} in: {text.Danish}").ToList();

        Assert.True(SaidTexts.OfSrc.Count >= FewestTexts, $"Only {SaidTexts.OfSrc.Count} texts were found.");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("""Text A => new("the file is missing", "the file is missing");""", "the", "file", "is", "missing")]
    [InlineData("""Text A(string x) => new Text($"filen {x} " + "which is gone", "-");""", "which", "is", "gone")]
    [InlineData("""Text A => new("filen 'the file' og --the-file mangler; korevagt batch list", "-");""")]
    [InlineData("""Fault A => new("file", "", "the file");""")]
    public void AnEnglishWordInADanishHalf_IsSeen_UnlessItIsQuotedOrTyped(string code, params string[] english) =>
        Assert.Equal(english, SaidTexts.In("file", $"class X {{ {code} }}").SelectMany(text => EnglishWords.In(text.Danish)));
}
