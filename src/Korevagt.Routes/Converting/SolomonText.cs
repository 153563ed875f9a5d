using Korevagt.Domain.Faults;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Converting;

/// <summary>
/// Solomon's format: a name, a line with the number of vehicles and their capacity, and a line for each customer with number, x, y,
/// demand, ready time, due date and service time; customer 0 is the depot.
/// </summary>
internal static class SolomonText
{
    private const int Columns = 7;

    private const string Names = "CUST NO., XCOORD., YCOORD., DEMAND, READY TIME, DUE DATE, SERVICE TIME";

    public static Outcome<RoutesFile> Read(string path, string text)
    {
        var (reader, lines) = (new ForeignText(path), ForeignText.LinesOf(text));
        var numbers = lines.Where(line => line.Cells.All(cell => char.IsAsciiDigit(cell[0]) || cell[0] == '-')).ToList();
        var fleetLine = numbers.FirstOrDefault(line => line.Cells.Length == 2);
        if (fleetLine.Cells is null)
        {
            reader.Add(new("har ingen linje med vogne og plads", "has no line with vehicles and capacity"), new("en linje med to tal under ordet \"VEHICLE\"", "a line of two numbers below the word VEHICLE"));
            return reader.Faults;
        }

        var fleet = reader.Numbers(fleetLine, 2, "NUMBER, CAPACITY");
        var rows = lines.Where(line => line.Line > fleetLine.Line && !char.IsAsciiLetter(line.Cells[0][0])).TakeWhile(_ => !reader.IsFull)
            .Select(line => (line.Line, Row: reader.Numbers(line, Columns, Names))).ToList();
        if (rows.Count == 0)
        {
            reader.Add(ConvertTexts.NoEnd, new(Names, Names));
        }

        foreach (var (line, row) in rows)
        {
            if (row is not null && row[5] < row[4])
            {
                reader.Add(line, new("har et vindue, der slutter, før det begynder", "has a window that ends before it begins"), new("det femte tal før det sjette", "READY TIME before DUE DATE"));
            }
        }

        return reader.Faults.Count > 0 || fleet is null ? reader.Faults : File([.. rows.Select(row => row.Row!)], (int)fleet[0], (int)fleet[1]);
    }

    private static RoutesFile File(List<double[]> rows, int vehicles, int capacity) => new()
    {
        Jobs =
        [
            .. rows.Skip(1).Select((row, i) => new JobFile
            {
                Id = (long)row[0],
                LocationIndex = i + 1,
                Delivery = [(int)row[3]],
                Service = ConvertRoutes.Scaled(row[6]),
                TimeWindows = [[ConvertRoutes.Scaled(row[4]), ConvertRoutes.Scaled(row[5])]],
            }),
        ],
        Vehicles = PlaneFleet.Of(vehicles, capacity, rows[0][4], rows[0][5], null),
        Matrices = ConvertRoutes.Plane([.. rows.Select(row => (row[1], row[2]))]),
    };
}

/// <summary>Vehicles of one depot on a plane.</summary>
internal static class PlaneFleet
{
    /// <summary>So many vehicles that start and end at place 0.</summary>
    public static IReadOnlyList<VehicleFile> Of(int count, int capacity, double ready, double due, double? longest) =>
    [
        .. Enumerable.Range(1, Math.Max(count, 0)).Select(id => new VehicleFile
        {
            Id = id,
            StartIndex = 0,
            EndIndex = 0,
            Capacity = [capacity],
            TimeWindow = [ConvertRoutes.Scaled(ready), ConvertRoutes.Scaled(due)],
            MaxShift = longest is { } units ? ConvertRoutes.Scaled(units) : null,
        }),
    ];
}
