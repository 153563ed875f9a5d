using System.Globalization;
using System.Text.RegularExpressions;

namespace Korevagt.Architecture.Tests;

public sealed partial class LanguageTests
{
    private const string TheOnePlace = "src/Korevagt.Domain/Texts/Text.cs";

    public static TheoryData<string> Rooms { get; } = [.. Floors.Of.Keys];

    [Fact]
    public void NothingAsksWhichLanguageItIs_ButTheTextThatIsSaid() => Assert.Equal([TheOnePlace], Asking(CodeOfSrc()));

    [Theory]
    [InlineData("language == Language.En ? \"Yes\" : \"Ja\"")]
    [InlineData("format.Language != Language.Da")]
    [InlineData("page.Language is not Language.En")]
    [InlineData("language switch { Language.En => English, _ => Danish }")]
    [InlineData("case Language.Da:")]
    public void AQuestionAboutTheLanguage_IsSeen(string code) => Assert.Equal(["file"], Asking([("file", code)]));

    /// <summary>Written as it is, a text would stand in a page with the names of its parts, in both languages.</summary>
    [Theory]
    [MemberData(nameof(Rooms))]
    public void ATextIsSaid_AndNeverWrittenAsItIs(string room) =>
        Assert.Empty(Unsaid.In(Floors.AssemblyOf(room), "Korevagt.Domain.Texts.Text"));

    [Fact]
    public void AValueThatIsWrittenAsItIs_IsSeen_AndOneThatIsSaidIsNot() => Assert.Equal(
        ["Interpolated", "Joined", "Filled", "Listed"],
        Unsaid.In(typeof(MadeUp).Assembly.Location, typeof(MadeUp).FullName!.Replace('+', '/'))
            .Select(method => method[(method.LastIndexOf(':') + 1)..method.IndexOf('(', StringComparison.Ordinal)]));

    private static IEnumerable<(string File, string Code)> CodeOfSrc() =>
        from file in new DirectoryInfo(Path.Combine(Repository.Root, "src")).EnumerateFiles("*.cs", SearchOption.AllDirectories)
        orderby file.FullName
        let code = File.ReadLines(file.FullName).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        select (Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), string.Join('\n', code));

    private static IEnumerable<string> Asking(IEnumerable<(string File, string Code)> sources) =>
        sources.Where(source => Question().IsMatch(source.Code)).Select(source => source.File);

    [GeneratedRegex(
        @"(==|!=|\bis|\bis not|\bcase)\s+Language\.\w|\bLanguage\.\w+\s*(==|!=|=>)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    private readonly record struct MadeUp(string Words)
    {
        public string Said() => Words;
    }

    private static class Writing
    {
        public static string Interpolated(MadeUp text) => $"- {text}";

        public static string Joined(MadeUp text) => text + "!";

        public static string Filled(MadeUp text) => string.Format(CultureInfo.InvariantCulture, "- {0}", text);

        public static string Listed(MadeUp[] texts) => string.Join(", ", texts);

        public static string Spoken(MadeUp text) => $"- {text.Said()}!";
    }
}
