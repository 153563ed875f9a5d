namespace Korevagt.Tests;

/// <summary>
/// Follows one car through its duty, row by row, and objects to whatever a car cannot do: drive while it drives, begin a
/// drive where it is not, arrive at another time than it said, drive faster than any car.
/// </summary>
internal sealed class TracedCar(TraceRow begins, TracedShift shift, int horizon, Action<string> protest)
{
    private const double StandsHereMeters = 15;
    private const double FastestMetersPerSecond = 150 / 3.6;
    private const int ShortDriveSeconds = 60;

    private readonly TraceRow begins = begins;
    private string state = "standing";
    private (double Latitude, double Longitude) position = begins.Place;
    private TraceRow last = begins;
    private int since = begins.Second;
    private int finish;

    public bool HasLeft { get; private set; }

    public void Follow(TraceRow row)
    {
        if (HasLeft || row.Second < last.Second)
        {
            protest($"{Name(row)}: happens before {last.Event} at {last.Second}, or after the car has left");
        }

        switch (row.Event)
        {
            case "setsOut":
                SetsOut(row);
                break;
            case "arrives":
                Expect(row, "driving", last.Number("arrival"));
                shift.DrivingSeconds += row.Second - since;
                shift.Visits++;
                (state, since, position) = ("visiting", row.Second, row.Place);
                break;
            case "visitEnds":
                Expect(row, "visiting", finish);
                shift.PatientSeconds += row.Second - since;
                (state, since) = ("standing", row.Second);
                break;
            case "drivesHome":
                Expect(row, "standing", row.Second);
                StandsAt(row);
                shift.IdleSeconds += row.Second - since;
                (state, since) = ("goingHome", row.Second);
                break;
            case "arrivesHome":
                Expect(row, "goingHome", last.Number("arrival"));
                shift.DrivingSeconds += row.Second - since;
                shift.Meters += row.Number("meters");
                (state, since, position) = ("standing", row.Second, row.Place);
                break;
            case "leaves":
                Expect(row, "standing", row.Second);
                shift.IdleSeconds += row.Second - since;
                Books(row.Second);
                HasLeft = true;
                break;
            default:
                protest($"{Name(row)}: is nothing that a car does");
                break;
        }

        last = row;
    }

    /// <summary>Books what the car did until the year ended.</summary>
    public void YearEnds()
    {
        switch (state)
        {
            case "standing":
                shift.IdleSeconds += horizon - since;
                break;
            case "driving":
                shift.DrivingSeconds += Math.Min(horizon, last.Number("arrival")) - since;
                break;
            case "goingHome":
                shift.DrivingSeconds += horizon - since;
                shift.UnfinishedWaysHome++;
                break;
            default:
                shift.PatientSeconds += horizon - since;
                break;
        }

        Books(horizon);
    }

    private void Books(int gone)
    {
        shift.PresenceSeconds += gone - begins.Second;
        shift.OvertimeSeconds += Math.Max(0, gone - Math.Min(begins.Number("finish"), horizon));
    }

    private void SetsOut(TraceRow row)
    {
        var wasGoingHome = state == "goingHome";
        if (wasGoingHome)
        {
            if (row["on_way_to"] != last["place"] || row.Number("turns") < row.Second || row.Number("turns") > last.Number("arrival"))
            {
                protest($"{Name(row)}: turns where it does not come by");
            }

            shift.DrivingSeconds += row.Second - since;
        }
        else
        {
            Expect(row, "standing", row.Second);
            StandsAt(row);
            shift.IdleSeconds += row.Second - since;
        }

        var driven = row.Number("arrival") - row.Number("turns");
        if (driven > ShortDriveSeconds && Meters(row.From, row.Place) / driven > FastestMetersPerSecond)
        {
            protest($"{Name(row)}: drives faster than any car");
        }

        shift.Meters += row.Number("meters");
        finish = row.Number("finish");
        (state, since) = ("driving", row.Second);
    }

    private void StandsAt(TraceRow row)
    {
        if (Meters(position, row.From) > StandsHereMeters || row["on_way_to"].Length > 0)
        {
            protest($"{Name(row)}: sets out where it does not stand");
        }
    }

    private void Expect(TraceRow row, string wanted, int second)
    {
        if (state != wanted || row.Second != second)
        {
            protest($"{Name(row)}: while {state}, expected at {second}");
        }
    }

    private static string Name(TraceRow row) => $"second {row.Second}, duty {row.Duty}, {row.Event}";

    /// <summary>Distance on the plane that touches the earth: good to a per mille within a region.</summary>
    private static double Meters((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var north = double.DegreesToRadians(b.Latitude - a.Latitude);
        var east = double.DegreesToRadians(b.Longitude - a.Longitude) * Math.Cos(double.DegreesToRadians((a.Latitude + b.Latitude) / 2));
        return 6_371_000 * Math.Sqrt(north * north + east * east);
    }
}
