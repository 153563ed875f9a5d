using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Logs;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Logs.Places;

namespace Korevagt.Planning.UseCases;

/// <summary>Reads any number of visit logs for one plan.</summary>
public sealed class LogsOfPlan
{
    private readonly LogNames names;
    private readonly LogLayout layout;
    private readonly IAreaLocator borders;

    private LogsOfPlan(Plan plan, LogLayout layout, IAreaLocator borders, int bordersPassedOver)
    {
        (names, this.layout, this.borders) = (LogNames.Of(plan, NearestName.Of), layout, borders);
        BordersPassedOver = bordersPassedOver;
    }

    /// <summary>Borders of areas that the plan does not have.</summary>
    public int BordersPassedOver { get; }

    /// <summary>Loads what the logs' names of things mean.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="plan">The plan whose areas and urgencies they use.</param>
    /// <param name="mappingFile">The logs' names of things, or null for the product's own format.</param>
    /// <param name="bordersFile">GeoJSON with the borders of the areas, or null to go by their middle and radius.</param>
    /// <returns>The reader, or all that is wrong with the two files.</returns>
    public static Outcome<LogsOfPlan> Load(IFileSource files, Plan plan, string? mappingFile, string? bordersFile)
    {
        var named = mappingFile is null ? LogLayout.Own : LogMappingLoader.Load(files, mappingFile, plan);
        var placed = bordersFile is null
            ? Outcome<(IAreaLocator Areas, int PassedOver)>.Success((new DiscLocator(plan.Areas), 0))
            : AreaBorders.Load(files, bordersFile, plan)
                .Then(borders => Outcome<(IAreaLocator Areas, int PassedOver)>.Success((borders.Locator, borders.PassedOver)));
        List<Fault> faults = [.. named.Faults, .. placed.Faults];
        return faults.Count > 0 ? faults : new LogsOfPlan(plan, named.Value, placed.Value.Areas, placed.Value.PassedOver);
    }

    /// <summary>Reads a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="rules">What it may hold.</param>
    /// <param name="onFault">Gets all that is wrong with rows as it is found, or null where the first faults are enough.</param>
    public Outcome<LogImport> Read(LogSource log, LogRules rules, Action<RowFault>? onFault = null) =>
        LogReader.Read(log, layout, names, borders, rules, onFault);

    /// <summary>The visits of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="rules">What it may hold.</param>
    public Outcome<VisitLog> VisitsOf(LogSource log, LogRules rules) => Read(log, rules).Then(import => import.Log);
}
