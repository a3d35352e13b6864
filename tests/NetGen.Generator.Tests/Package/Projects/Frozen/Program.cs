using System;
using System.Globalization;
using System.IO;
using Frozen;

// The program stands alone: its network's file may be gone.
File.Delete("models/xor.safetensors");
float[] outputs = new float[4];
XorNet.Forward([0, 0, 0, 1, 1, 0, 1, 1], outputs);
Console.WriteLine(string.Join(' ', Array.ConvertAll(outputs, output => output.ToString("F3", CultureInfo.InvariantCulture))));
