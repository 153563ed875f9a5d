using Korevagt.Domain.Faults;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Converting;

/// <summary>
/// Cordeau's dial-a-ride format: a line with vehicles, stops or users, longest tour, capacity and longest ride, and a line for each stop
/// with number, x, y, service, load, earliest and latest: the depot, the pick-ups, the deliveries in the same order, and mostly the
/// depot again.
/// </summary>
internal static class DarpText
{
    private const int Columns = 7;

    private const string Names = "NO., X, Y, SERVICE, LOAD, EARLIEST, LATEST";

    public static Outcome<RoutesFile> Read(string path, string text)
    {
        var (reader, lines) = (new ForeignText(path), ForeignText.LinesOf(text));
        if (lines.Count < 2)
        {
            reader.Add(ConvertTexts.NoEnd, new(Names, Names));
            return reader.Faults;
        }

        var fleet = reader.Numbers(lines[0], 5, "VEHICLES, STOPS, LONGEST TOUR, CAPACITY, LONGEST RIDE");
        var rows = lines.Skip(1).TakeWhile(_ => !reader.IsFull).Select(line => (line.Line, Row: reader.Numbers(line, Columns, Names))).ToList();
        if (reader.Faults.Count > 0 || fleet is null)
        {
            return reader.Faults;
        }

        var stops = rows.Skip(1).ToList();
        if (stops.Count % 2 == 1 && stops[^1].Row![4] == 0)
        {
            stops.RemoveAt(stops.Count - 1);
        }

        var users = stops.Count / 2;
        for (var user = 0; user < users; user++)
        {
            if (stops[user].Row![4] <= 0 || stops[user].Row![4] != -stops[users + user].Row![4])
            {
                reader.Add(
                    stops[user].Line, new("passer ikke til sin aflevering", "does not match its delivery"),
                    new($"en last over 0, og det modsatte på linje {stops[users + user].Line}", $"a load above 0, and its opposite on line {stops[users + user].Line}"));
            }
        }

        if (stops.Count % 2 == 1)
        {
            reader.Add(new("har et ulige antal stop", "has an odd number of stops"), new("en aflevering til hver afhentning", "a delivery for each pick-up"));
        }

        var depot = rows[0].Row!;
        return reader.Faults.Count > 0
            ? reader.Faults
            : new RoutesFile
            {
                Shipments =
                [
                    .. Enumerable.Range(0, users).Select(user => new ShipmentFile
                    {
                        Pickup = Step(stops[user].Row!, user + 1),
                        Delivery = Step(stops[users + user].Row!, users + user + 1),
                        Amount = [(int)stops[user].Row![4]],
                        MaxRideTime = ConvertRoutes.Scaled(fleet[4]),
                    }),
                ],
                Vehicles = PlaneFleet.Of((int)fleet[0], (int)fleet[3], depot[5], depot[6], fleet[2]),
                Matrices = ConvertRoutes.Plane([.. rows.Take(stops.Count + 1).Select(row => (row.Row![1], row.Row[2]))]),
            };
    }

    private static ShipmentStepFile Step(double[] row, int place) => new()
    {
        Id = (long)row[0],
        LocationIndex = place,
        Service = ConvertRoutes.Scaled(row[3]),
        TimeWindows = [[ConvertRoutes.Scaled(row[5]), ConvertRoutes.Scaled(row[6])]],
    };
}
