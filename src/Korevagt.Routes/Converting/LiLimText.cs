using Korevagt.Domain.Faults;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Converting;

/// <summary>
/// Li and Lim's format: a line with vehicles, capacity and speed, and a line for each task with number, x, y, demand, earliest, latest,
/// service, and the numbers of its pick-up and its delivery, one of which is 0; task 0 is the depot.
/// </summary>
internal static class LiLimText
{
    private const int Columns = 9;

    private const string Names = "TASK NO., X, Y, DEMAND, EARLIEST, LATEST, SERVICE, PICKUP, DELIVERY";

    public static Outcome<RoutesFile> Read(string path, string text)
    {
        var (reader, lines) = (new ForeignText(path), ForeignText.LinesOf(text));
        if (lines.Count < 2)
        {
            reader.Add(ConvertTexts.NoEnd, new(Names, Names));
            return reader.Faults;
        }

        var fleet = reader.Numbers(lines[0], 3, "VEHICLES, CAPACITY, SPEED");
        var rows = lines.Skip(1).TakeWhile(_ => !reader.IsFull).Select(line => (line.Line, Row: reader.Numbers(line, Columns, Names))).ToList();
        var shipments = reader.Faults.Count > 0 ? [] : Shipments(rows!, reader);
        if (reader.Faults.Count > 0 || fleet is null)
        {
            return reader.Faults;
        }

        var depot = rows[0].Row!;
        return new RoutesFile
        {
            Shipments = shipments,
            Vehicles = PlaneFleet.Of((int)fleet[0], (int)fleet[1], depot[4], depot[5], null),
            Matrices = ConvertRoutes.Plane([.. rows.Select(row => (row.Row![1], row.Row[2]))]),
        };
    }

    private static List<ShipmentFile> Shipments(List<(int Line, double[] Row)> rows, ForeignText reader)
    {
        var shipments = new List<ShipmentFile>();
        foreach (var (i, (line, row)) in rows.Index().Skip(1))
        {
            var (pickup, delivery) = ((int)row[7], (int)row[8]);
            if ((pickup == 0) == (delivery == 0))
            {
                reader.Add(line, new("er hverken afhentning eller aflevering", "is neither a pick-up nor a delivery"), new("PICKUP eller DELIVERY på 0, den anden ikke", "one of PICKUP and DELIVERY 0"));
            }
            else if (pickup == 0)
            {
                if (delivery <= 0 || delivery >= rows.Count || (int)rows[delivery].Row[7] != i)
                {
                    reader.Add(line, new($"afleveres ved {delivery}, som ikke peger tilbage", $"is delivered at {delivery}, which does not point back"), new("et par, som peger på hinanden", "a pair that points at each other"));
                    continue;
                }

                shipments.Add(new ShipmentFile { Pickup = Step(rows[i].Row, i), Delivery = Step(rows[delivery].Row, delivery), Amount = [Math.Abs((int)row[3])] });
            }
        }

        return shipments;
    }

    private static ShipmentStepFile Step(double[] row, int place) => new()
    {
        Id = (long)row[0],
        LocationIndex = place,
        Service = ConvertRoutes.Scaled(row[6]),
        TimeWindows = [[ConvertRoutes.Scaled(row[4]), ConvertRoutes.Scaled(row[5])]],
    };
}
