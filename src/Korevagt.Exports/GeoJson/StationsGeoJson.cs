using System.Text.Json;
using Korevagt.Domain.Plans;

namespace Korevagt.Exports.GeoJson;

/// <summary>Stations as GeoJSON, with the shifts whose cars wait there. A station without a position is left out.</summary>
public static class StationsGeoJson
{
    /// <summary>The stations of a plan.</summary>
    public static byte[] Write(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return MapLayer.Of(features =>
        {
            foreach (var station in plan.Stations)
            {
                if (station.Position is { } position)
                {
                    features.Begin(station.Id);
                    features.Point(position);
                    features.Properties(json => Properties(
                        json, station, [.. plan.Shifts.Where(shift => shift.Station == station.Id)]));
                    features.End();
                }
            }
        });
    }

    private static void Properties(Utf8JsonWriter json, Station station, IReadOnlyList<Shift> shifts)
    {
        json.WriteString("station", station.Id);
        json.WriteString("name", station.Name);
        json.WriteNumber("cars", shifts.Sum(shift => shift.Cars));
        json.WriteStartArray("shifts");
        foreach (var shift in shifts)
        {
            json.WriteStringValue(shift.Id);
        }

        json.WriteEndArray();
    }
}
