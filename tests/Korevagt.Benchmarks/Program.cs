using Korevagt.Benchmarks;

// Each verb is one benchmark; its figures stand in docs/benchmarks.md with the command.
switch (args)
{
    case ["compare", ..]:
        CompareBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Korevagt.Benchmarks -- compare");
        return 2;
}
