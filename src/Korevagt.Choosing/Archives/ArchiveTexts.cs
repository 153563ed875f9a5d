using Korevagt.Domain.Texts;

namespace Korevagt.Choosing.Archives;

/// <summary>What can be wrong with an archive.</summary>
internal static class ArchiveTexts
{
    public static Text AnArchive { get; } = new(
        "et arkiv, som 'korevagt optimise shifts --archive' har skrevet", "an archive written by korevagt optimise shifts --archive");

    public static Text IsNone { get; } = new("er intet arkiv", "is no archive");

    public static Text IsAltered { get; } = new(
        "er ændret eller beskadiget: en kontrolsum passer ikke", "is altered or damaged: a checksum does not fit");

    public static Text IsCutOff { get; } = new("er afbrudt, før noget var gemt", "is cut off before anything was kept");

    public static Text EndsInARound { get; } = new(
        "er afbrudt midt i en runde", "is cut off in the middle of a round");

    public static Text ResumeFirst { get; } = new(
        "et arkiv, der er skrevet til ende: gå videre med 'korevagt optimise shifts --resume'",
        "an archive that was written to its end: go on with korevagt optimise shifts --resume");

    public static Text Unaltered { get; } = new(
        "arkivet, som det blev skrevet; ellers regn igen uden --resume", "the archive as it was written; otherwise compute again without --resume");

    public static Text AnotherEngine { get; } = new(
        "er lavet af en anden udgave af programmet", "was computed by another build of the program");

    public static Text AnotherQuestion { get; } = new("hører til et andet spørgsmål", "belongs to another question");

    public static Text AnotherBaseline { get; } = new(
        "hører til en anden nuværende ordning", "belongs to another baseline");

    public static Text AnotherMap { get; } = new("hører til et andet vejkort", "belongs to another road map");

    public static Text AnotherSeed { get; } = new("er regnet med en anden startværdi (seed)", "was computed with another seed");

    public static Text AnotherShape { get; } = new("har andre beslutninger eller tal", "has other decisions or figures");

    public static Text OfThisQuestion { get; } = new(
        "et arkiv af samme spørgsmål, ordning, vejkort, startværdi og programudgave; ellers regn igen uden --resume",
        "an archive of the same question, baseline, road map, seed and build; otherwise compute again without --resume");

    public static Text JudgesNothing { get; } = new(
        "har endnu ingen plan, der er bedømt", "has no plan yet that was judged");
}
