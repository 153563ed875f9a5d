using System.Text.RegularExpressions;

namespace Korevagt.Architecture.Tests;

public sealed partial class LanguageTests
{
    private const string TheOnePlace = "src/Korevagt.Domain/Texts/Text.cs";

    [Fact]
    public void NothingAsksWhichLanguageItIs_ButTheTextThatIsSaid() => Assert.Equal([TheOnePlace], Asking(CodeOfSrc()));

    [Theory]
    [InlineData("language == Language.En ? \"Yes\" : \"Ja\"")]
    [InlineData("format.Language != Language.Da")]
    [InlineData("page.Language is not Language.En")]
    [InlineData("language switch { Language.En => English, _ => Danish }")]
    [InlineData("case Language.Da:")]
    public void AQuestionAboutTheLanguage_IsSeen(string code) => Assert.Equal(["file"], Asking([("file", code)]));

    private static IEnumerable<(string File, string Code)> CodeOfSrc() =>
        from file in new DirectoryInfo(Path.Combine(Repository.Root, "src")).EnumerateFiles("*.cs", SearchOption.AllDirectories)
        orderby file.FullName
        let code = File.ReadLines(file.FullName).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        select (Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), string.Join('\n', code));

    private static IEnumerable<string> Asking(IEnumerable<(string File, string Code)> sources) =>
        sources.Where(source => Question().IsMatch(source.Code)).Select(source => source.File);

    [GeneratedRegex(
        @"(==|!=|\bis|\bis not|\bcase)\s+Language\.\w|\bLanguage\.\w+\s*(==|!=|=>)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();
}
