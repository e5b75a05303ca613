import { hourOf, dayOf } from './time.js';
import { store } from './store.js';

const width = 960;
const height = 720;

/** A picture for trainees who have none at hand: a switch with its lamps, the office's time and the sender. No two are equal. */
export async function samplePhoto(name) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  const wall = pen.createLinearGradient(0, 0, width, height);
  wall.addColorStop(0, '#d9d2c3');
  wall.addColorStop(1, '#9fa89d');
  fill(pen, wall, 0, 0, width, height);
  fill(pen, '#7b6a55', 0, 560, width, 160);
  fill(pen, '#2b3436', 150, 300, 660, 190);
  fill(pen, '#3b4649', 150, 300, 660, 26);
  for (let port = 0; port < 8; port++) {
    const left = 190 + port * 74;
    fill(pen, '#11181a', left, 390, 54, 54);
    fill(pen, Math.random() < 0.35 ? '#d9493a' : '#54c46f', left + 20, 360, 14, 14);
    if (Math.random() < 0.6) cable(pen, left + 27, port);
  }
  pen.fillStyle = '#ffffff';
  pen.font = '600 30px sans-serif';
  pen.fillText(`${dayOf(store.state.now)} · ${hourOf(store.state.now)}`, 32, 60);
  pen.font = '26px sans-serif';
  pen.fillText(name, 32, 100);
  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return new File([blob], `foto-${store.state.now.slice(0, 16).replace(/\D/g, '')}.jpg`, { type: 'image/jpeg' });
}

function fill(pen, colour, ...box) {
  pen.fillStyle = colour;
  pen.fillRect(...box);
}

function cable(pen, left, port) {
  pen.strokeStyle = ['#2f6f8f', '#b98a2e', '#7d3f58'][port % 3];
  pen.lineWidth = 16;
  pen.beginPath();
  pen.moveTo(left, 430);
  pen.bezierCurveTo(left, 600, left + (Math.random() - 0.5) * 320, 560, left + (Math.random() - 0.5) * 240, height);
  pen.stroke();
}
