using Korevagt.Reports;
using Korevagt.Choosing.Stations;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Values;

/// <summary>Where cars would stand, in sentences and tables.</summary>
public sealed class StationTables
{
    private const double Points = 100;
    private const decimal Thousand = 1000;

    // A blank at which no line is broken.
    private const char Glue = '\u00A0';

    private readonly PlacedStations placed;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    public StationTables(PlacedStations placed, Language language)
    {
        (this.placed, format) = (placed, ReportFormat.For(language));
        Sentences = [.. Said()];
        All = [WhereCarsStand(), ByModels(), Simulated(), .. placed.Placings.Any(placing => placing.Moves.Count > 0) ? new[] { Moves() } : []];
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables, the most telling first.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    private string Hours => format.Say(RecurringHoursTexts.Of(placed.Hours));

    /// <summary>The clock by which simulated visits are counted, as words.</summary>
    private string PartHours => format.List([.. placed.Parts.Select(part => format.Say(ClockOf(part)))]);

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(StationAnswerTexts.Title),
        format.Say(StationAnswerTexts.Lead(
            placed.Plan, format.Number(placed.Cars), Hours,
            format.Say(StationAnswerTexts.Sites(placed.Sites, format.Number(placed.SiteCount))))),
        placed.Plan, Sentences, Markup.Empty, All, format.Language);

    private static Text ClockOf(DutyPart part) => part switch
    {
        DutyPart.Day => new("kl. 08-16", "08-16"),
        DutyPart.Evening => new("kl. 16-23", "16-23"),
        _ => new("kl. 23-08", "23-08"),
    };

    private IEnumerable<string> Said()
    {
        var simulated = placed.Placings.Where(placing => placing.Effect is not null && double.IsFinite(placing.Effect.Part.P90Minutes.Mean)).ToList();
        if (simulated.MinBy(placing => placing.Effect!.Part.P90Minutes.Mean) is { Effect: { } effect } lowest)
        {
            var (model, change) = (format.Say(StationAnswerTexts.InSentence(lowest.Model)), format.SignedMinutes(effect.Part.P90Minutes).Both);
            yield return format.Say(placed.Simulated > 1
                ? StationAnswerTexts.Lowest(format.Number(placed.Simulated), model, PartHours, change)
                : StationAnswerTexts.OnlyOne(model, PartHours, change));
            if (effect.Part.P90Minutes is { Low: <= 0, High: >= 0 })
            {
                yield return format.Say(StationAnswerTexts.WithinChance);
            }
        }
        else
        {
            yield return format.Say(StationAnswerTexts.NoneSimulated);
        }

        if (placed.Cars != placed.CarsOnDuty)
        {
            yield return format.Say(StationAnswerTexts.OtherNumber(format.Number(placed.CarsOnDuty), format.Number(placed.Cars)));
        }

        yield return format.Say(StationAnswerTexts.Today(
            PartHours, format.Minutes(placed.Baseline.P90Minutes.Mean), format.Minutes(placed.Baseline.MeanMinutes.Mean),
            format.Count(placed.Baseline.LateVisits.Mean)));
        yield return format.Say(StationAnswerTexts.NoQueues(format.Percent(placed.BusyShare, 0)));
        if (placed.Placings.Any(placing => placing.Effect is not null && placing.Where!.Any(at => !at.Site.IsStation)))
        {
            yield return format.Say(StationAnswerTexts.NewStations);
        }

        foreach (var placing in placed.Placings.Where(placing => placing.NotSimulated is not null))
        {
            yield return format.Say(StationAnswerTexts.Why(NameOf(placing), format.Say(placing.NotSimulated!.Value)));
        }

        var years = format.Number(placed.Provenance.Replications);
        if (placed.Simulated > 0)
        {
            yield return format.Say(placed.Simulated == 1
                ? StationAnswerTexts.IntervalOfOne(years)
                : StationAnswerTexts.Intervals(years, format.Number(placed.Simulated)));
        }
    }

    private PlainTable WhereCarsStand() => new(
        format.Say(StationAnswerTexts.WhereTable), format.Say(StationAnswerTexts.WhereNote),
        format.Say(StationAnswerTexts.Placing, StationAnswerTexts.Where, StationAnswerTexts.Moved),
        [
            .. placed.Placings.Select(placing => (string[])
            [
                NameOf(placing),
                placing.Where is { } where ? string.Join(", ", where.Select(At)) : format.Say(StationAnswerTexts.NoPlacing),
                placing.Model == PlacingModel.Today || placing.Where is null ? ReportFormat.None : format.Number(placing.Moves.Count),
            ]),
        ])
    {
        WordColumns = 2,
    };

    private PlainTable ByModels() => new(
        format.Say(StationAnswerTexts.ModelTable), format.Say(StationAnswerTexts.ModelNote(format.Minutes(placed.WithinMinutes))),
        format.Say(StationAnswerTexts.Placing, StationAnswerTexts.MeanDrive, StationAnswerTexts.Covered, StationAnswerTexts.Expected),
        [
            .. placed.Placings.Select(placing => (string[])
            [
                NameOf(placing), format.Number(placing.Value?.MeanDriveMinutes, 1), format.Percent(placing.Value?.CoveredShare),
                format.Percent(placing.Value?.ExpectedShare),
            ]),
        ]);

    private PlainTable Simulated() => new(
        format.Say(StationAnswerTexts.SimulatedTable), format.Say(StationAnswerTexts.SimulatedNote(PartHours)),
        format.Say(
            StationAnswerTexts.Placing, StationAnswerTexts.P90, StationAnswerTexts.Mean, StationAnswerTexts.Within,
            StationAnswerTexts.Late, StationAnswerTexts.Cost),
        [
            .. placed.Placings.Where(placing => placing.Model != PlacingModel.Today).Select(placing => placing.Effect is { } effect
                ? (string[])
                [
                    NameOf(placing), PlusMinus(effect.Part.P90Minutes, 1), PlusMinus(effect.Part.MeanMinutes, 1),
                    PlusMinus(effect.Part.WithinTargetShare, 1, Points), PlusMinus(effect.Part.LateVisits, 0),
                    effect.CostDkk is { } cost ? Signed(cost.Mean / Thousand) : ReportFormat.None,
                ]
                :
                [
                    NameOf(placing),
                    format.Say(placing.NotSimulated is null ? StationAnswerTexts.AsToday : StationAnswerTexts.NotSimulated),
                    "", "", "", "",
                ]),
        ]);

    private PlainTable Moves() => new(
        format.Say(StationAnswerTexts.MoveTable), format.Say(StationAnswerTexts.MoveNote),
        format.Say(StationAnswerTexts.Car, StationAnswerTexts.FromTo, StationAnswerTexts.Minutes),
        [
            .. placed.Placings.SelectMany(placing => placing.Moves.Select(move => (string[])
            [
                format.Say(StationAnswerTexts.Of(NameOf(placing), move.Name)), format.Say(Moved(move)), format.Number(move.Minutes, 0),
            ])),
        ])
    {
        WordColumns = 2,
    };

    private Text Moved(CarMove move) => move switch
    {
        { From: null, To: { } to } => StationAnswerTexts.IsNew(SiteName(to)),
        { From: { } from, To: null } => StationAnswerTexts.GoesAway(from),
        _ => StationAnswerTexts.Goes(move.From!, SiteName(move.To!)),
    };

    private string NameOf(StationPlacing placing) => format.Say(StationAnswerTexts.NameOf(placing.Model));

    private string SiteName(PlacedSite site) => site.IsStation ? site.Name : format.Say(StationAnswerTexts.Area(site.Name));

    private string At(CarsAtSite at) => at.Cars == 1
        ? SiteName(at.Site)
        : format.Say(StationAnswerTexts.SeveralAt(SiteName(at.Site), format.Number(at.Cars)));

    private string Signed(decimal value) => format.Signed((double)value, 0);

    /// <summary>+1,2 ± 0,3, on one line.</summary>
    private string PlusMinus(Estimate change, int decimals, double unit = 1) => double.IsNaN(change.Mean)
        ? ReportFormat.None
        : $"{format.Signed(change.Mean * unit, decimals)}{Glue}±{Glue}{format.Number((change.High - change.Low) / 2 * unit, decimals)}";
}
