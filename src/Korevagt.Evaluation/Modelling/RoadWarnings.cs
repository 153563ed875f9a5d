using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Evaluation.Modelling;

/// <summary>What a reader of a plan's figures must know of the road map that they rest on.</summary>
internal static class RoadWarnings
{
    private const int Named = 5;

    /// <summary>How the map was cut, and the places that only a straight line joins to its main network; none for most plans.</summary>
    public static IReadOnlyList<Text> Of(Plan plan, DrivingTables? tables)
    {
        if (tables is null || plan.TravelMatrix is not null)
        {
            return [];
        }

        var warnings = new List<Text>();
        if (tables.Map.Advice is { } advice)
        {
            warnings.Add(advice);
        }

        var cutOff = tables.CutOff(DrivingPlaces.Of(plan)).DistinctBy(point => point.Name).ToList();
        if (cutOff.Count > 0)
        {
            var more = cutOff.Count > Named ? ", ..." : "";
            var places = Text.Join("; ", cutOff.Take(Named).Select(point => new Text(
                $"{NameOf(plan, point.Name)} {point.Words.Danish}", $"{NameOf(plan, point.Name)} {point.Words.English}")));
            warnings.Add(new(
                $"Ingen vej på kortet fører til {cutOff.Count} {(cutOff.Count == 1 ? "sted" : "steder")}, og køretiden dertil regner "
                    + $"med luftlinjen fra det store vejnet: {places.Danish}{more}.",
                $"No road of the map leads to {cutOff.Count} {(cutOff.Count == 1 ? "place" : "places")}, and driving there takes the "
                    + $"straight line from the main network: {places.English}{more}."));
        }

        return warnings;
    }

    /// <summary>The name of an area or a station, of which a place of driving has the id.</summary>
    private static string NameOf(Plan plan, string place)
    {
        var (kind, id) = place.Split(' ', 2) is [var before, var after] ? (before, after) : ("", place);
        return kind == DrivingPlaces.AreaWord
            ? plan.Areas.FirstOrDefault(area => area.Id == id)?.Name ?? id
            : plan.Stations.FirstOrDefault(station => station.Id == id)?.Name ?? id;
    }
}
