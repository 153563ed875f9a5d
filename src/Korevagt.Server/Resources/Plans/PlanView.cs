using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Library;

namespace Korevagt.Server.Resources.Plans;

/// <summary>A plan in one answer: what a planner sees of it and may change.</summary>
public sealed record PlanView
{
    /// <summary>Its id in the library.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>baseline or scenario.</summary>
    public required LibraryKind Kind { get; init; }

    /// <summary>Id of what a scenario builds on; absent for a baseline.</summary>
    public required string? Baseline { get; init; }

    /// <summary>The name by which a scenario names it as its baseline.</summary>
    public required string File { get; init; }

    /// <summary>Number of its newest version.</summary>
    public required int Version { get; init; }

    /// <summary>Content hash of the plan.</summary>
    public required string Hash { get; init; }

    /// <summary>The time zone of all hours.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The stations.</summary>
    public required IReadOnlyList<StationView> Stations { get; init; }

    /// <summary>The districts.</summary>
    public required IReadOnlyList<DistrictView> Districts { get; init; }

    /// <summary>The areas.</summary>
    public required IReadOnlyList<AreaView> Areas { get; init; }

    /// <summary>The shifts.</summary>
    public required IReadOnlyList<ShiftView> Shifts { get; init; }

    /// <summary>The contracts; none where nobody knows what the shifts cost.</summary>
    public required IReadOnlyList<ContractView> Contracts { get; init; }

    /// <summary>The urgencies, the most urgent first.</summary>
    public required IReadOnlyList<Urgency> Urgencies { get; init; }

    /// <summary>The service targets; the first is the one that figures speak of.</summary>
    public required IReadOnlyList<TargetView> Targets { get; init; }

    /// <summary>What its figures rest on where they rest on no source.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    /// <summary>What a scenario changes, in its order; none for a baseline.</summary>
    public required IReadOnlyList<PlanChangeView> Changes { get; init; }

    /// <summary>What is shown of a plan.</summary>
    /// <param name="item">The item of the library.</param>
    /// <param name="loaded">The plan.</param>
    /// <param name="changes">What a scenario changes.</param>
    internal static PlanView Of(LibraryItem item, LoadedPlan loaded, IReadOnlyList<PlanChangeView> changes)
    {
        var plan = loaded.Plan;
        var municipalities = plan.Municipalities.ToDictionary(each => each.Code, each => each.Name, StringComparer.Ordinal);
        return new PlanView
        {
            Id = item.Id,
            Name = item.Name,
            Description = item.Description,
            Kind = item.Kind,
            Baseline = item.Baseline,
            File = item.Id + PlanFileName.Ending,
            Version = item.Version,
            Hash = loaded.Hash,
            TimeZone = DutyCalendar.Zone.Id,
            Stations = [.. plan.Stations.Select(station => new StationView(
                station.Id, station.Name, station.Position?.Longitude, station.Position?.Latitude))],
            Districts = [.. plan.Districts.Select(district => new DistrictView(
                district.Id, district.Name, [.. plan.Areas.Where(area => area.District == district.Id).Select(area => area.Id)]))],
            Areas = [.. plan.Areas.Select(area => new AreaView(
                area.Id, area.Name, area.District, area.Municipality is { } code ? municipalities.GetValueOrDefault(code) : null,
                area.Center?.Longitude, area.Center?.Latitude, area.Population))],
            Shifts = [.. plan.Shifts.Select(ShiftView.Of)],
            Contracts = [.. plan.Contracts.Select(ContractView.Of)],
            Urgencies = plan.Urgencies,
            Targets = [.. plan.Targets.Select(target => new TargetView(target.Id, target.Name, target.Share, target.WithinMinutes))],
            Assumptions = plan.Assumptions,
            Changes = changes,
        };
    }
}

/// <summary>A station.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Longitude">Degrees east; absent where it has no position.</param>
/// <param name="Latitude">Degrees north; absent likewise.</param>
public sealed record StationView(string Id, string Name, double? Longitude, double? Latitude);

/// <summary>A district.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Areas">Ids of its areas.</param>
public sealed record DistrictView(string Id, string Name, IReadOnlyList<string> Areas);

/// <summary>An area.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Id of its district.</param>
/// <param name="Municipality">Name of its municipality; absent where visits do not go by population.</param>
/// <param name="Longitude">Degrees east of its middle; absent where it has no position.</param>
/// <param name="Latitude">Degrees north of its middle; absent likewise.</param>
/// <param name="Population">Inhabitants.</param>
public sealed record AreaView(
    string Id, string Name, string District, string? Municipality, double? Longitude, double? Latitude, int Population);

/// <summary>A service target.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">The share of visits that is to be reached.</param>
/// <param name="Minutes">Within so many minutes.</param>
public sealed record TargetView(string Id, string Name, double Share, double Minutes);

/// <summary>What a contractor is paid, in kroner without VAT.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="HourlyPrices">Prices of a car with driver by the hour; the first that holds the hour counts.</param>
/// <param name="DkkPerKilometer">Price of a kilometre.</param>
/// <param name="DkkPerShiftStart">Price each time a car begins a shift.</param>
/// <param name="DkkPerOvertimeHour">Price of an hour beyond the shift's end.</param>
/// <param name="SpecialDayFactor">By what hourly prices are multiplied on special days.</param>
public sealed record ContractView(
    string Id, string Name, IReadOnlyList<HourlyPriceView> HourlyPrices, decimal DkkPerKilometer, decimal DkkPerShiftStart,
    decimal DkkPerOvertimeHour, decimal SpecialDayFactor)
{
    /// <summary>What is shown of a contract.</summary>
    internal static ContractView Of(Contract contract) => new(
        contract.Id, contract.Name, [.. contract.HourlyPrices.Select(HourlyPriceView.Of)], contract.DkkPerKilometer,
        contract.DkkPerShiftStart, contract.DkkPerOvertimeHour, contract.SpecialDayFactor);
}

/// <summary>A price by the hour.</summary>
/// <param name="Days">The dates on which its hours begin.</param>
/// <param name="From">When they begin, local time.</param>
/// <param name="To">When they end, local time; at or before their beginning it is on the next date.</param>
/// <param name="DkkPerHour">The price.</param>
public sealed record HourlyPriceView(DaySelection Days, string From, string To, decimal DkkPerHour)
{
    /// <summary>What is shown of a price.</summary>
    internal static HourlyPriceView Of(PriceBand band) => new(
        band.Hours.Days, band.Hours.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        band.Hours.To.ToString("HH:mm", CultureInfo.InvariantCulture), band.DkkPerHour);
}

/// <summary>A change of a scenario.</summary>
/// <param name="Text">What it changes, in words.</param>
/// <param name="Change">The change, as the scenario's file has it.</param>
public sealed record PlanChangeView(Text Text, JsonElement Change);
