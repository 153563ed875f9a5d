using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Files.Scenarios;
using Korevagt.Logs;
using Korevagt.Nights;
using Korevagt.Planning.UseCases;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Nights.Running;

/// <summary>What every step of a night needs.</summary>
/// <param name="Store">The store.</param>
/// <param name="Files">Where files come from.</param>
/// <param name="Clock">This machine's clock, by which its files are dated.</param>
/// <param name="Settings">The settings as they were when the night began.</param>
/// <param name="Night">The night as it stands.</param>
/// <param name="Record">What is known of it so far.</param>
internal sealed record NightAtWork(
    RunStore Store, IFileSource Files, IClock Clock, NightlySettings Settings, StoredNight Night, NightRecord Record)
{
    /// <summary>What a log may hold: nothing that lies behind the night.</summary>
    public LogRules Rules => new() { Today = Record.Began.InZone(DutyCalendar.Zone).Date };

    /// <summary>The calendar year evaluated.</summary>
    public int Year => Settings.YearOf(Nights.Night.Parse(Night.Id)!.Value.Date);

    /// <summary>The figures so far; none where no log was looked at.</summary>
    public NightFigures Figures => Record.Figures ?? new NightFigures { Night = Night.Id, Year = Year, Plans = [] };

    /// <summary>The baseline with its own demand, and what reads logs for it.</summary>
    public Outcome<(Plan Plan, LogsOfPlan Logs)> LoadPlan() => PlanLoader.Load(Files, Settings.Baseline.File).Then(loaded =>
        LogsOfPlan.Load(Files, loaded.Plan, Settings.Mapping, Settings.Borders).Then<(Plan, LogsOfPlan)>(logs => (loaded.Plan, logs)));

    /// <summary>The record with more faults, each told once.</summary>
    public NightRecord With(IEnumerable<Fault> faults) => Record with { Faults = [.. Record.Faults.Concat(faults).Distinct()] };
}
