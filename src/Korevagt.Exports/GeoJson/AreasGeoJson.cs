using System.Text.Json;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Results;
using Korevagt.Roads.GeoJson;

namespace Korevagt.Exports.GeoJson;

/// <summary>
/// Areas as GeoJSON, as the plan has them: a circle about the middle (a polygon of <see cref="Corners"/> corners), or the
/// middle alone where the plan gives no radius. An area without a middle is left out.
/// </summary>
public static class AreasGeoJson
{
    /// <summary>Corners of the polygon that stands for a circle.</summary>
    public const int Corners = 48;

    private const double MetersPerKilometer = 1000;

    /// <summary>The areas of a plan.</summary>
    public static byte[] Write(Plan plan) => Write(plan, (_, _) => { });

    /// <summary>The areas of a scenario with its figures and those of the baseline.</summary>
    public static byte[] Write(ScenarioComparison scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var byId = scenario.Areas.ToDictionary(area => area.Area, StringComparer.Ordinal);
        return Write(scenario.Plan, (area, json) =>
        {
            if (byId.TryGetValue(area.Id, out var figures))
            {
                json.Amount("visitsPerYear", figures.VisitsPerYear);
                BothOf(json, "p90ResponseMinutes", BeforeAndAfterResult.Minutes(figures.P90ResponseMinutes));
                BothOf(json, "withinTargetShare", BeforeAndAfterResult.Share(figures.WithinTargetShare));
                json.Minutes("p90ChangeMinutes", figures.P90ResponseMinutes.Scenario - figures.P90ResponseMinutes.Baseline);
            }
        });
    }

    /// <summary>The areas of a baseline with its figures.</summary>
    public static byte[] Write(EvaluatedPlan baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var byId = baseline.Evaluation.Areas.ToDictionary(area => area.Id, StringComparer.Ordinal);
        return Write(baseline.Plan, (area, json) =>
        {
            if (byId.TryGetValue(area.Id, out var figures))
            {
                json.Amount("visitsPerYear", figures.VisitsPerYear);
                json.Minutes("p90ResponseMinutes", figures.ResponseMinutes?.P90);
                json.Share("withinTargetShare", figures.WithinTargetShare);
            }
        });
    }

    private static void BothOf(Utf8JsonWriter json, string name, BeforeAndAfterResult figure)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, figure, ResultJson.Options);
    }

    private static byte[] Write(Plan plan, Action<Area, Utf8JsonWriter> figures) => MapLayer.Of(features =>
    {
        foreach (var area in plan.Areas)
        {
            if (area.Center is { } center)
            {
                features.Begin(area.Id);
                Place(features, center, area.RadiusKilometers);
                features.Properties(json =>
                {
                    Properties(json, area);
                    figures(area, json);
                });
                features.End();
            }
        }
    });

    private static void Place(GeoJsonWriter features, GeoPoint center, double radiusKilometers)
    {
        if (radiusKilometers > 0)
        {
            features.Polygon(Circle(center, radiusKilometers * MetersPerKilometer));
        }
        else
        {
            features.Point(center);
        }
    }

    private static void Properties(Utf8JsonWriter json, Area area)
    {
        json.WriteString("area", area.Id);
        json.WriteString("name", area.Name);
        json.WriteString("district", area.District);
        if (area.Municipality is not null)
        {
            json.WriteString("municipality", area.Municipality);
        }

        json.WriteNumber("population", area.Population);
        json.WriteNumber("radiusKilometers", area.RadiusKilometers);
    }

    private static GeoPoint[] Circle(GeoPoint center, double meters)
    {
        var ring = new GeoPoint[Corners + 1];
        for (var corner = 0; corner < Corners; corner++)
        {
            var angle = 2 * Math.PI * corner / Corners;
            ring[corner] = center.Offset(meters * Math.Sin(angle), meters * Math.Cos(angle));
        }

        ring[Corners] = ring[0];
        return ring;
    }
}
