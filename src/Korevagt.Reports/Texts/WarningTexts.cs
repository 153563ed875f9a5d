using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>What must be read before all figures.</summary>
internal static class WarningTexts
{
    public static Text CannotKeepUp(string open, string visits) => new(
        $"Planen kan ikke følge med: når året slutter, venter {open} af årets {visits} besøg stadig. Ventetiderne nedenfor gælder "
            + "kun de besøg, der blev nået, og bliver længere, jo længere der går.",
        $"The plan cannot keep up: when the year ends, {open} of its {visits} visits still wait. The waits below are those of "
            + "the visits that were made, and grow the longer it goes on.");

    public static Text BaselineCannotKeepUp(string open, string visits) => new(
        $"Den nuværende ordning kan ikke følge med: når året slutter, venter {open} af årets {visits} besøg stadig.",
        $"The baseline cannot keep up: when the year ends, {open} of its {visits} visits still wait.");

    public static Text Uncovered(string hours, string clock, string visits) => new(
        $"Ingen er på vagt i {hours} timer om året ({clock}), hvor der forventes {visits} besøg",
        $"Nobody is on duty in {hours} hours of the year ({clock}), in which {visits} visits are expected");

    public static Text UncoveredBefore(string hours) => new(
        $"; i den nuværende ordning er det {hours} timer",
        $"; in the baseline it is {hours} hours");

    public static Text Clock(string from, string to) => new($"kl. {from}-{to}", $"{from}-{to}");
    public static Text AroundTheClock { get; } = new("hele døgnet", "around the clock");
}
