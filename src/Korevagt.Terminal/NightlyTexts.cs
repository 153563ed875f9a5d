using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Store;

namespace Korevagt.Terminal;

/// <summary>The words about nights.</summary>
internal static class NightlyTexts
{
    public static Text Night { get; } = new("Nat", "Night");
    public static Text Name { get; } = new("Navn", "Name");
    public static Text State { get; } = new("Tilstand", "State");
    public static Text Alerts { get; } = new("Nyt", "New");
    public static Text Faults { get; } = new("Fejl", "Faults");
    public static Text Report { get; } = new("Rapport", "Report");
    public static Text NoReport { get; } = new("ingen rapport", "no report");
    public static Text NowIsMissing { get; } = new("mangler", "is missing");

    public static Text NowOrACommand { get; } = new(
        "det, eller en af kommandoerne 'list' og 'show'; 'korevagt worker --nightly FIL' holder tidsplanen",
        "it, or one of the commands 'list' and 'show'; 'korevagt worker --nightly FILE' keeps the schedule");

    public static Text HasNoReport(string night) => new(
        $"natten {night} har ingen rapport",
        $"the night {night} has no report");

    public static Text AnEvaluatedNight { get; } = new("en nat, der er beregnet", "a night that was evaluated");
    public static Text NoNightYet { get; } = new("der er ingen nat endnu", "there is no night yet");
    public static Text NoNight(string night) => new($"der er ingen nat '{night}'", $"there is no night '{night}'");

    public static Text AListedNight { get; } = new(
        "en nat, som 'korevagt nightly list' viser",
        "a night that 'korevagt nightly list' shows");

    public static Text SeveralNights(string night) => new(
        $"flere indstillinger har en nat '{night}'",
        $"several settings have a night '{night}'");

    public static Text NameOneOf(string names) => new($"--name med et af: {names}", $"--name with one of: {names}");

    public static Text NoNights { get; } = new("Der er ingen nætter endnu.", "There are no nights yet.");
    public static Text LeftLog { get; } = new("Ikke taget ind", "Not taken up");
    public static Text NoNews { get; } = new("Intet nyt.", "Nothing new.");
    public static Text NoFigures { get; } = new("Natten kunne ikke beregnes.", "The night could not be evaluated.");
    public static Text CaughtUp { get; } = new("Natten står også for", "The night also stands for");
    public static Text Plan { get; } = new("Plan", "Plan");
    public static Text Saving { get; } = new("Besparelse om året", "Saving a year");
    public static Text P90 { get; } = new("90 % nås inden for", "90 % are reached within");
    public static Text Target { get; } = new("Servicemål", "Service target");

    public static Text InWords(string date, string clock, string id) => new(
        $"Natten til {date} kl. {clock} ({id})",
        $"The night of {date}, {clock} ({id})");

    /// <summary>How the time of a night is written: 3.30.</summary>
    public static Text ClockPattern { get; } = new("H'.'mm", "HH':'mm");

    public static Text AlreadyDone(string night) => new(
        $"{night} er allerede beregnet. --again beregner den igen.",
        $"{night} is done already. --again evaluates it once more.");

    public static Text Interrupted(string night) => new(
        $"Afbrudt. {night} går videre næste gang, fra det trin den nåede.",
        $"Interrupted. {night} goes on next time, from the step that it had reached.");

    public static Text Watching(string night, string name) => new(
        $"Den næste er {night} ({name}).",
        $"The next is {night} ({name}).");

    public static Text Of(NightState state) => state switch
    {
        NightState.Claimed => new("begyndt", "begun"),
        NightState.LogsTaken => new("loggene er taget ind", "logs are taken up"),
        NightState.Fitted => new("efterspørgslen er tilpasset", "demand is fitted"),
        NightState.Submitted => new("scenarierne beregnes", "scenarios are computed"),
        NightState.Judged => new("resultaterne er gemt", "results are stored"),
        NightState.Reported => new("rapporten er skrevet", "the report is written"),
        _ => new("færdig", "done"),
    };

    public static Text Of(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Notice => new("Til orientering", "For your information"),
        AlertSeverity.Warning => new("Se på det", "To be looked at"),
        _ => new("Alvorligt", "Serious"),
    };
}
