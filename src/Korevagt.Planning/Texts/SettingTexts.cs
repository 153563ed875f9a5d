using Korevagt.Domain.Texts;

namespace Korevagt.Planning.Texts;

/// <summary>What several settings have in common where they are wrong.</summary>
internal static class SettingTexts
{
    public static Text OneOrMore { get; } = new("1 eller flere", "1 or more");

    public static Text NoRoadMap { get; } = new("intet vejkort", "no road map");

    public static Text OutOfRange(string value) => new($"{value} er uden for det tilladte", $"{value} is out of range");

    public static Text OutOfRange(int value) => OutOfRange($"{value}");

    public static Text Replications(int most) => new(
        $"et tal fra 2 til {most}: der skal mindst to til et interval", $"a number from 2 to {most}: an interval needs two");

    public static Text OwnDrivingTimes(string file) => new(
        $"{file} har sine egne køretider", $"{file} brings its own driving times");

    public static Text InYear(Text found, int year) => new($"{found.Danish} i {year}", $"{found.English} in {year}");
}
