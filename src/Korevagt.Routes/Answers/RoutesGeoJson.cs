using System.Text.Encodings.Web;
using System.Text.Json;
using Korevagt.Domain.Geography;
using Korevagt.Routing;
using Korevagt.Roads.GeoJson;

namespace Korevagt.Routes.Answers;

/// <summary>
/// Writes tours as GeoJSON (RFC 7946): a line for each tour, a point for each stop and for each task on no tour. Positions are
/// longitude, latitude with six decimals; one feature stands on one line.
/// </summary>
public static class RoutesGeoJson
{
    private const int Decimals = 6;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them; what has no position is left out.</summary>
    public static byte[] Write(PlannedRoutes planned, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(planned);
        using var stream = new MemoryStream();
        using (var features = new GeoJsonWriter(stream, Decimals, Options, oneFeatureALine: true))
        {
            foreach (var route in planned.Routes)
            {
                cancellation.ThrowIfCancellationRequested();
                Tour(planned, route, features);
                foreach (var (number, step) in route.Stops.Index())
                {
                    Stop(planned, route, number + 1, step, features);
                }
            }

            foreach (var task in planned.Unplanned)
            {
                Unplanned(planned, task, features);
            }
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Tour(PlannedRoutes planned, PlannedRoute route, GeoJsonWriter features)
    {
        var course = TourCourse.Of(planned, route);
        if (course.Count == 0)
        {
            return;
        }

        features.Begin();
        features.Properties(json =>
        {
            json.WriteString("kind", "tour");
            json.WriteNumber("vehicle", route.Id);
            if (route.Description is { } description)
            {
                json.WriteString("description", description);
            }

            json.WriteNumber("stops", route.Stops.Count());
            json.WriteNumber("from", route.From);
            json.WriteNumber("to", route.To);
            json.WriteNumber("drivingSeconds", route.DrivingSeconds);
            json.WriteNumber("meters", route.Meters);
            json.WriteNumber("cost", route.Dkk);
        });
        features.Line(course);
        features.End();
    }

    private static void Stop(PlannedRoutes planned, PlannedRoute route, int number, PlannedStep step, GeoJsonWriter features)
    {
        if (PositionOf(planned, step.Place) is not { } position)
        {
            return;
        }

        var (type, id, description, _) = SolutionJson.NameOf(planned.Of.Vehicles[route.Vehicle], planned.Of.Tasks, step);
        features.Begin();
        features.Properties(json =>
        {
            json.WriteString("kind", type);
            json.WriteNumber("id", id!.Value);
            if (description is not null)
            {
                json.WriteString("description", description);
            }

            json.WriteNumber("vehicle", route.Id);
            json.WriteNumber("number", number);
            json.WriteNumber("arrival", step.Arrival);
            json.WriteNumber("begins", step.Begins);
            json.WriteNumber("leaves", step.Departure);
        });
        features.Point(position);
        features.End();
    }

    private static void Unplanned(PlannedRoutes planned, int task, GeoJsonWriter features)
    {
        if (PositionOf(planned, planned.Of.Problem.Tasks[task].Stop.Place) is not { } position)
        {
            return;
        }

        var known = planned.Of.Tasks[task];
        features.Begin();
        features.Properties(json =>
        {
            json.WriteString("kind", "unassigned");
            json.WriteString("type", known.DeliveryId is null ? "job" : "shipment");
            json.WriteNumber("id", known.Id);
        });
        features.Point(position);
        features.End();
    }

    private static GeoPoint? PositionOf(PlannedRoutes planned, int? place) => place is { } known ? planned.Of.Places[known] : null;
}
