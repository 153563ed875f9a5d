using System.Globalization;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Routes.Formats;
using NodaTime.Text;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Routes.Converting;

/// <summary>
/// Trips as CSV in UTF-8: a header, then a line for each trip. <c>id</c>, <c>fromLat</c> and <c>fromLon</c> are needed; with <c>toLat</c> and
/// <c>toLon</c> it is a shipment, without them a job. <c>pickupFrom</c>, <c>pickupTo</c>, <c>deliveryFrom</c> and <c>deliveryTo</c> are local
/// times as <c>08:30</c>, <c>pickupMinutes</c> and <c>deliveryMinutes</c> the time of work, <c>seats</c> what it takes, <c>priority</c> 0 to 100,
/// <c>description</c> words. Separated by commas or, as a Danish spreadsheet writes it, by semicolons and then with decimal commas too.
/// </summary>
internal static class TripsCsv
{
    private const int SecondsPerMinute = 60;
    private const double LargestMinutes = 24 * 60;

    private static readonly string[] Needed = ["id", "fromLat", "fromLon"];

    private static readonly string[] Known =
    [
        .. Needed, "toLat", "toLon", "pickupFrom", "pickupTo", "deliveryFrom", "deliveryTo", "pickupMinutes", "deliveryMinutes", "seats", "priority", "description",
    ];

    public static Outcome<RoutesFile> Read(string path, string text, TripVehicles vehicles)
    {
        var reader = new ForeignText(path);
        if (vehicles.Depot is not { } depot)
        {
            return new Fault("--depot", "", new("mangler", "is missing"), new("lat,lon: hvor vognene begynder og slutter", "lat,lon: where the vehicles start and end"));
        }

        var content = text.TrimStart('\r', '\n');
        var end = content.AsSpan().IndexOfAny('\r', '\n');
        var separator = content.AsSpan(0, end < 0 ? content.Length : end).Contains(';') ? ';' : ',';
        try
        {
            using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { TrackLineNumbers = true, Separator = separator });
            var (jobs, shipments) = Trips(csv, reader, vehicles);
            return reader.Faults.Count > 0
                ? reader.Faults
                : new RoutesFile
                {
                    Jobs = jobs,
                    Shipments = shipments,
                    Vehicles =
                    [
                        .. Enumerable.Range(1, vehicles.Count).Select(id => new VehicleFile
                        {
                            Id = id,
                            Start = [depot.Longitude, depot.Latitude],
                            End = [depot.Longitude, depot.Latitude],
                            Capacity = [vehicles.Capacity],
                            TimeWindow = [SecondOf(vehicles.From), SecondOf(vehicles.To)],
                        }),
                    ],
                };
        }
        catch (CsvFormatException malformed)
        {
            return new Fault(path, $"line {malformed.LineNumber}", new($"kan ikke læses som CSV: {malformed.Message}", malformed.Message));
        }
    }

    private static int SecondOf(NodaTime.LocalTime time) => (int)(time.NanosecondOfDay / NodaTime.NodaConstants.NanosecondsPerSecond);

    private static (List<JobFile> Jobs, List<ShipmentFile> Shipments) Trips(CsvReader csv, ForeignText reader, TripVehicles vehicles)
    {
        var (jobs, shipments, isFirst, ids) = (new List<JobFile>(), new List<ShipmentFile>(), true, new HashSet<long>());
        while (!reader.IsFull && csv.Read())
        {
            if (isFirst && !Columns(csv, reader))
            {
                break;
            }

            isFirst = false;
            if (Enumerable.Range(0, csv.FieldCount).All(csv.IsEmpty))
            {
                continue;
            }

            var row = new TripRow(csv, reader);
            var id = (long)row.Number("id", 0, RoutesFile.LargestId, null);
            if (!ids.Add(id))
            {
                reader.Add((int)csv.LineNumber, new($"har id {id}, som står før", $"has the id {id}, which stands before"), new("et id for hver kørsel", "an id for each trip"));
            }

            var description = row.Cell("description") is { Length: > 0 } words ? words : null;
            var (seats, priority) = ((int)row.Number("seats", 0, int.MaxValue, 1), (int)row.Number("priority", 0, 100, 0));
            var from = row.Place("from");
            if (row.Cell("toLat").Length == 0 && row.Cell("toLon").Length == 0)
            {
                jobs.Add(new JobFile
                {
                    Id = id,
                    Description = description,
                    Location = from,
                    TimeWindows = row.Window("pickup"),
                    Service = row.Seconds("pickupMinutes"),
                    Pickup = [seats],
                    Priority = priority,
                });
                continue;
            }

            shipments.Add(new ShipmentFile
            {
                Pickup = new ShipmentStepFile { Id = id, Description = description, Location = from, TimeWindows = row.Window("pickup"), Service = row.Seconds("pickupMinutes") },
                Delivery = new ShipmentStepFile { Id = id, Description = description, Location = row.Place("to"), TimeWindows = row.Window("delivery"), Service = row.Seconds("deliveryMinutes") },
                Amount = [seats],
                Priority = priority,
                MaxRideFactor = vehicles.RideFactor,
                MaxRideAtLeast = vehicles.RideFactor is null ? null : vehicles.RideAtLeastMinutes * SecondsPerMinute,
            });
        }

        if (jobs.Count + shipments.Count == 0 && reader.Faults.Count == 0)
        {
            reader.Add(ConvertTexts.NoEnd, new("en header og en linje for hver kørsel", "a header and a line for each trip"));
        }

        return (jobs, shipments);
    }

    private static bool Columns(CsvReader csv, ForeignText reader)
    {
        var names = csv.Headers ?? [];
        foreach (var name in Needed.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            reader.Add(1, new($"mangler kolonnen {name}", $"lacks the column {name}"), new(string.Join(", ", Needed), string.Join(", ", Needed)));
        }

        foreach (var name in names.Where(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            reader.Add(1, new($"har kolonnen {name}, som ingen kender", $"has the column {name}, which nobody knows"), Json.NearestName.Expectation(name, Known));
        }

        return reader.Faults.Count == 0;
    }

    /// <summary>A line's cells by the names of their columns.</summary>
    private sealed class TripRow(CsvReader csv, ForeignText reader)
    {
        public string Cell(string name) => csv.TryGetFieldIndex(name, out var index) && index < csv.FieldCount ? csv.GetString(index).Trim() : "";

        public double Number(string name, double least, double most, double? usual)
        {
            var text = Cell(name);
            if (text.Length == 0 && usual is { } value)
            {
                return value;
            }

            var written = csv.Separator == ',' ? text : text.Replace(',', '.');
            if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            reader.Add((int)csv.LineNumber, new Text($"har {name} '{text}'", $"has {name} '{text}'"), new(
                string.Create(CultureInfo.InvariantCulture, $"et tal fra {least} til {most}"), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}")));
            return least;
        }

        public int Seconds(string name) => (int)Math.Round(Number(name, 0, LargestMinutes, 0) * SecondsPerMinute, MidpointRounding.AwayFromZero);

        public IReadOnlyList<double> Place(string name) => [Number(name + "Lon", -180, 180, null), Number(name + "Lat", -90, 90, null)];

        public IReadOnlyList<IReadOnlyList<int>>? Window(string name)
        {
            var (from, to) = (Time(name + "From"), Time(name + "To"));
            if (from > to)
            {
                reader.Add((int)csv.LineNumber, new($"har et vindue for \"{name}\", der slutter, før det begynder", $"has {name}From after {name}To"), new("et vindue, der slutter efter, at det begynder", "a window that ends after it begins"));
            }

            return from is null && to is null ? null : [[from ?? 0, Math.Max(from ?? 0, to ?? (24 * 3600))]];
        }

        private int? Time(string name)
        {
            var text = Cell(name);
            if (text.Length == 0)
            {
                return null;
            }

            var parsed = LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text);
            if (!parsed.Success)
            {
                reader.Add((int)csv.LineNumber, new Text($"har {name} '{text}'", $"has {name} '{text}'"), new("et klokkeslæt som 08:30", "a time such as 08:30"));
                return null;
            }

            return SecondOf(parsed.Value);
        }
    }
}
