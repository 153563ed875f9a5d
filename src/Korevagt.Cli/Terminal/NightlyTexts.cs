using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Reports;
using Korevagt.Store;

namespace Korevagt.Cli.Terminal;

/// <summary>The words about nights.</summary>
internal sealed record NightlyTexts
{
    public required string Night { get; init; }

    public required string Name { get; init; }

    public required string State { get; init; }

    public required string Alerts { get; init; }

    public required string Faults { get; init; }

    public required string Report { get; init; }

    public required string NoReport { get; init; }

    public required string NoNights { get; init; }

    public required string NoNews { get; init; }

    public required string NoFigures { get; init; }

    public required string CaughtUp { get; init; }

    public required string Plan { get; init; }

    public required string Saving { get; init; }

    public required string P90 { get; init; }

    public required string Target { get; init; }

    public required string AlreadyDone { get; init; }

    public required string Interrupted { get; init; }

    public required string Watching { get; init; }

    public required IReadOnlyList<string> States { get; init; }

    public required IReadOnlyList<string> Severities { get; init; }

    public string Of(NightState state) => States[(int)state];

    public string Of(AlertSeverity severity) => Severities[(int)severity];

    public static NightlyTexts For(Language language) => language == Language.En ? English : Danish;

    private static NightlyTexts Danish { get; } = new()
    {
        Night = "Nat",
        Name = "Navn",
        State = "Tilstand",
        Alerts = "Nyt",
        Faults = "Fejl",
        Report = "Rapport",
        NoReport = "ingen rapport",
        NoNights = "Der er ingen nætter endnu.",
        NoNews = "Intet nyt.",
        NoFigures = "Natten kunne ikke regnes.",
        CaughtUp = "Natten står også for",
        Plan = "Plan",
        Saving = "Besparelse om året",
        P90 = "90 % nås inden for",
        Target = "Servicemål",
        AlreadyDone = "Natten {0} er regnet allerede. --again regner en til.",
        Interrupted = "Afbrudt. Natten {0} går videre næste gang, fra det trin den nåede.",
        Watching = "Den næste nat er {0} ({1}).",
        States = [
            "begyndt", "loggene er taget ind", "efterspørgslen er tilpasset", "scenarierne regnes", "resultaterne er gemt",
            "rapporten er skrevet", "færdig"],
        Severities = ["Til orientering", "Se på det", "Alvorligt"],
    };

    private static NightlyTexts English { get; } = new()
    {
        Night = "Night",
        Name = "Name",
        State = "State",
        Alerts = "New",
        Faults = "Faults",
        Report = "Report",
        NoReport = "no report",
        NoNights = "There are no nights yet.",
        NoNews = "Nothing new.",
        NoFigures = "The night could not be evaluated.",
        CaughtUp = "The night also stands for",
        Plan = "Plan",
        Saving = "Saving a year",
        P90 = "90 % are reached within",
        Target = "Service target",
        AlreadyDone = "The night {0} is done already. --again evaluates another.",
        Interrupted = "Interrupted. The night {0} goes on next time, from the step that it had reached.",
        Watching = "The next night is {0} ({1}).",
        States = [
            "begun", "logs are taken up", "demand is fitted", "scenarios are computed", "results are stored",
            "the report is written", "done"],
        Severities = ["For your information", "To be looked at", "Serious"],
    };
}
