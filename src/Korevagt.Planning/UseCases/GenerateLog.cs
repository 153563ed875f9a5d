using Korevagt.Demand.Generation;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Texts;
using Korevagt.Rules;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Planning.UseCases;

/// <summary>
/// Makes a visit log out of a plan: visits drawn from its rates, and the responses that a simulation of the plan gives them.
/// What the log says is consistent, and what it was drawn from is known.
/// </summary>
public static class GenerateLog
{
    /// <summary>The most years of a log.</summary>
    public const int MostYears = 30;

    /// <summary>The largest overdispersion.</summary>
    public const double MostOverdispersion = 10;

    /// <summary>Generates a log.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">The baseline or scenario.</param>
    /// <param name="settings">What kind of log.</param>
    /// <returns>The log, or all that is wrong with settings, plan and road map.</returns>
    public static Outcome<GeneratedLog> Run(IFileSource files, string planFile, GenerationSettings settings)
    {
        var faults = FaultsOf(settings);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (faults.Count > 0)
        {
            return faults;
        }

        var plan = loaded.Value.Plan;
        for (var year = settings.FirstYear; year <= settings.LastYear; year++)
        {
            if (DrawnVisitsLimit.BeyondIn(year, plan) is var (found, expected))
            {
                return new Fault(planFile, "", SettingTexts.InYear(found, year), expected);
            }
        }

        return (settings.WithResponses, plan.MapFile) switch
        {
            (false, _) => Generate(plan, settings, null),
            (true, null) => Generate(plan, settings, new ModelBuilder(null)),
            (true, { } mapFile) => files.LoadMap(mapFile).Then(map => Generate(plan, settings, new ModelBuilder(new DrivingTables(map, threads: 1)))),
        };
    }

    private static Outcome<GeneratedLog> Generate(Plan plan, GenerationSettings settings, ModelBuilder? builder)
    {
        var points = plan.MapFile is null ? null : DemandPoints.Of(plan);
        var (visits, expected) = (new List<LoggedVisit>(), new List<Demand.Rates.VisitRates>());
        for (var number = settings.FirstYear; number <= settings.LastYear; number++)
        {
            var year = SyntheticYear.Draw(plan, number, settings.Seed, settings.Overdispersion);
            var answered = builder is null ? Outcome<ResponseRecord?>.Success(null) : Simulate(builder, plan, year);
            if (!answered.Succeeded)
            {
                return Outcome<GeneratedLog>.Failure(answered.Faults);
            }

            expected.Add(year.Expected);
            for (var visit = 0; visit < year.Visits.Count; visit++)
            {
                visits.Add(Logged(plan, points, year, visit, answered.Value) with { Row = visits.Count + 2 });
            }
        }

        return new GeneratedLog(
            new VisitLog
            {
                Visits = visits,
                From = new LocalDate(settings.FirstYear, 1, 1),
                To = new LocalDate(settings.LastYear + 1, 1, 1),
                Areas = [.. plan.Areas.Select(area => area.Id)],
                Urgencies = [.. plan.Urgencies.Select(urgency => urgency.Id)],
            },
            expected);
    }

    private static Outcome<ResponseRecord?> Simulate(ModelBuilder builder, Plan plan, SyntheticYear year) =>
        builder.Build(plan, year.Expected.Year).Then<ResponseRecord?>(model =>
        {
            var record = new ResponseRecord(model);
            new Replication(model, record).Run(year.Visits, new PooledStatistics(model));
            return record;
        });

    private static LoggedVisit Logged(Plan plan, IReadOnlyList<GeoPoint>? points, SyntheticYear year, int visit, ResponseRecord? responses)
    {
        var (visits, second) = (year.Visits, year.Visits.OrderedSecond[visit]);
        var logged = new LoggedVisit(year.Expected.Year.Start + Duration.FromSeconds(second), visits.Area[visit], visits.Urgency[visit])
        {
            Position = points?[visits.Point[visit]],
            DispatchedAfterSeconds = visits.DispatchDelaySeconds[visit],
        };
        if (responses is null)
        {
            return logged with { OnSiteSeconds = visits.OnSiteSeconds[visit] };
        }

        return responses[visit] is not { } response ? logged : logged with
        {
            ArrivedAfterSeconds = response.Arrival - second,
            OnSiteSeconds = response.Finish - response.Arrival,
            DrivingSeconds = response.DrivingSeconds,
            Shift = plan.Shifts[response.Shift].Id,
        };
    }

    private static List<Fault> FaultsOf(GenerationSettings settings)
    {
        List<Fault> faults = [];
        var years = FormattableString.Invariant($"{settings.FirstYear}-{settings.LastYear}");
        if (settings.FirstYear < DutyYear.EarliestYear || settings.LastYear > DutyYear.LatestYear || settings.LastYear < settings.FirstYear)
        {
            faults.Add(Fault.OfSetting(
                nameof(years),
                SettingTexts.OutOfRange(years),
                new(
                    $"år fra {DutyYear.EarliestYear} til {DutyYear.LatestYear}, det første først",
                    $"years from {DutyYear.EarliestYear} to {DutyYear.LatestYear}, the first first")));
        }
        else if (settings.LastYear - settings.FirstYear >= MostYears)
        {
            faults.Add(Fault.OfSetting(
                nameof(years),
                new($"{years} er mere end {MostYears} år", $"{years} are more than {MostYears} years"),
                new($"højst {MostYears} år", $"at most {MostYears} years")));
        }

        if (settings.Overdispersion is not (>= 0 and <= MostOverdispersion))
        {
            faults.Add(Fault.OfSetting<GenerationSettings>(
                nameof(GenerationSettings.Overdispersion),
                SettingTexts.OutOfRange(FormattableString.Invariant($"{settings.Overdispersion}")),
                new(
                    FormattableString.Invariant($"et tal fra 0 til {MostOverdispersion}"),
                    FormattableString.Invariant($"a number from 0 to {MostOverdispersion}"))));
        }

        return faults;
    }
}
