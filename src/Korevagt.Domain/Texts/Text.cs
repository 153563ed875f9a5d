using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Korevagt.Domain.Texts;

/// <summary>
/// Words for a planner in both languages, side by side: neither can be forgotten, and whoever changes the one sees the other.
/// </summary>
/// <remarks>
/// Texts are static members of a class that is named for what they are about. One that says something of its own is a
/// property; one that is filled in is a method, whose parameters come written in the language already:
/// <code>
/// internal static class CostTexts
/// {
///     public static Text AnnualCost { get; } = new("Årlig udgift", "Annual cost");
///     public static Text Cars(string count) => new($"{count} biler", $"{count} cars");
/// }
/// </code>
/// A text stays whole until it is written; then it is said in the reader's language:
/// <code>
/// output.WriteLine(CostTexts.Cars(format.Number(3)).In(language));
/// </code>
/// What has a language of its own - a format, a page - has <c>Say(text)</c> for the same. Nothing else asks which language
/// it is: <c>language == Language.En ? ... : ...</c> stands here and nowhere else.
/// </remarks>
/// <param name="Danish">The words in Danish.</param>
/// <param name="English">The words in English.</param>
public readonly record struct Text(
    [property: JsonPropertyName("da"), Description("In Danish.")] string Danish,
    [property: JsonPropertyName("en"), Description("In English.")] string English)
{
    /// <summary>What needs no words: a name, a number, a sample of a file.</summary>
    public static Text Same(string both) => new(both, both);

    /// <summary>Several texts as one: <c>, </c> or another mark between them.</summary>
    public static Text Join(string mark, IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        return new(string.Join(mark, all.Select(text => text.Danish)), string.Join(mark, all.Select(text => text.English)));
    }

    /// <summary>The words with a name replaced by another.</summary>
    public Text Replace(string name, string other) =>
        new(Danish.Replace(name, other, StringComparison.Ordinal), English.Replace(name, other, StringComparison.Ordinal));

    /// <summary>The words in one language.</summary>
    public string In(Language language) => language == Language.En ? English : Danish;
}
