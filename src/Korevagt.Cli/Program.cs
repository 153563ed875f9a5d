using Korevagt.Cli;

return await KorevagtCommand.RunAsync(args, Console.Out, Console.Error);
