using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>The words that every page of help has.</summary>
internal static class HelpTexts
{
    public static Text Description { get; } = new("Hvad den gør:", "Description:");
    public static Text Usage { get; } = new("Brug:", "Usage:");
    public static Text Arguments { get; } = new("Argumenter:", "Arguments:");
    public static Text Options { get; } = new("Valg:", "Options:");
    public static Text Commands { get; } = new("Kommandoer:", "Commands:");
    public static Text AnyOptions { get; } = new("[valg]", "[options]");
    public static Text ACommand { get; } = new("[kommando]", "[command]");
    public static Text Required { get; } = new("(SKAL ANGIVES)", "(REQUIRED)");
    public static Text Default(string value) => new($"[uden andet: {value}]", $"[default: {value}]");
    public static Text ShowHelp { get; } = new("Vis denne hjælp.", "Show help and usage information");
    public static Text ShowVersion { get; } = new("Vis programmets version.", "Show version information");
    public static Text CommandIsMissing { get; } = new("kommandoen mangler", "a command is missing");
    public static Text OneOfTheCommands { get; } = new("en af kommandoerne", "one of the commands");
    public static Text Begin { get; } = new("Begynd her:", "Begin here:");

    public static Text FirstComparison { get; } = new(
        "Hvad spares, og hvem venter længere, hvis tre vagter nedlægges?",
        "What is saved, and who waits longer, if three shifts go?");

    public static Text OwnScenario { get; } = new(
        "Er mit eget scenarie skrevet rigtigt? Sig med ord, hvad det ændrer.",
        "Is my own scenario written well? Say in words what it changes.");

    public static Text MoreOf(string command) => new(
        $"Mere om en kommando: {command} KOMMANDO --help",
        $"More about a command: {command} COMMAND --help");
}
