using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What help calls the value that an option or argument takes.</summary>
internal static class ValueNames
{
    public static Text File { get; } = new("FIL", "FILE");
    public static Text Folder { get; } = new("MAPPE", "FOLDER");
    public static Text Plan { get; } = Text.Same("PLAN");
    public static Text Map { get; } = new("KORT", "MAP");
    public static Text Store { get; } = new("LAGER", "STORE");
    public static Text Name { get; } = new("NAVN", "NAME");
    public static Text Count { get; } = Text.Same("N");
    public static Text Number { get; } = new("TAL", "NUMBER");
    public static Text Share { get; } = new("ANDEL", "SHARE");
    public static Text Percent { get; } = new("PROCENT", "PERCENT");
    public static Text Days { get; } = new("DAGE", "DAYS");
    public static Text Year { get; } = new("ÅR", "YEAR");
    public static Text Years { get; } = new("ÅR", "YEARS");
    public static Text Date { get; } = new("ÅÅÅÅ-MM-DD", "YYYY-MM-DD");
    public static Text Time { get; } = new("TIDSPUNKT", "TIME");
    public static Text Encoding { get; } = new("KODNING", "ENCODING");

    /// <summary>What help calls an argument; its name in code is English.</summary>
    public static Text Of(string argument) => argument switch
    {
        "baseline" => new("nuværende-ordning", argument),
        "scenarios" => new("scenarier", argument),
        "plan" => Text.Same(argument),
        "log" => Text.Same(argument),
        "file" => new("fil", argument),
        "files" => new("filer", argument),
        "map" => new("kort", argument),
        "input" => new("kilde", argument),
        "points" => new("punkter", argument),
        "solution" => new("løsning", argument),
        "other" => new("en-anden", argument),
        "scenario" => new("scenarie", argument),
        "from" => new("fra", argument),
        "to" => new("til", argument),
        "batch" => new("beregningsopgave", argument),
        "number" => new("nummer", argument),
        "night" => new("nat", argument),
        "directory" => new("mappe", argument),
        _ => Text.Same(argument),
    };
}
